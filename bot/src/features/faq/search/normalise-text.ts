/** Longest question that is looked at; what is written beyond it says little more. */
const longest = 300;

/** Lower case, one spelling of ё and of apostrophes (Uzbek oʻ, gʻ lose theirs: people write all of them). */
export function normaliseText(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?<=\p{L})['’‘`ʻʼ´](?=\p{L})/gu, '');
}

/** Words and numbers; «бот?» and «bitrix24» are words, punctuation is not. */
export function splitWords(normalised: string): string[] {
  return normalised.match(/[\p{L}\p{N}]+/gu) ?? [];
}
