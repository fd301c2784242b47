/** Uzbek has no Snowball stemmer: a short list of endings, longest first, and the way from Cyrillic to Latin. */

const ENDINGS = [
  'larimizning',
  'laringizning',
  'larimizni',
  'laringizni',
  'larimizga',
  'laringizga',
  'laridagi',
  'lashtirish',
  'imizning',
  'ingizning',
  'larining',
  'moqchiman',
  'moqchimiz',
  'larimiz',
  'laringiz',
  'imizni',
  'ingizni',
  'imizga',
  'ingizga',
  'imizda',
  'ingizda',
  'larning',
  'lardan',
  'larini',
  'lariga',
  'larida',
  'yapsiz',
  'yapti',
  'yapman',
  'larga',
  'larni',
  'larda',
  'dagilar',
  'asizmi',
  'ysizmi',
  'amizmi',
  'adimi',
  'ydimi',
  'gacha',
  'ining',
  'ingiz',
  'imiz',
  'ning',
  'lari',
  'dagi',
  'moqda',
  'asiz',
  'ysiz',
  'amiz',
  'ymiz',
  'aman',
  'yman',
  'idan',
  'ilgan',
  'ilish',
  'lash',
  'siz',
  'miz',
  'lar',
  'dan',
  'gan',
  'adi',
  'ydi',
  'ini',
  'iga',
  'ida',
  'lik',
  'moq',
  'ish',
  'man',
  'san',
  'sak',
  'sam',
  'ni',
  'ga',
  'ka',
  'qa',
  'da',
  'mi',
  'si',
  'li',
  'di',
  'sa',
  'ib',
  'im',
  'ing',
  'i',
].sort((a, b) => b.length - a.length);

/**
 * Words that lose nothing: «boshqa» (other) is no «bosh» (head), «boʻlib» (in parts) no «boʻl» (be), and «yangi» (new) is not
 * what «yangilash» (update) comes down to.
 */
const WHOLE: ReadonlySet<string> = new Set(['boshqa', 'bolib', 'bitim', 'yangi', 'yaxshi']);

/** Shortest root that is left; endings are taken off one by one, three at most. */
const shortestRoot = 3;

export function stemUzbek(word: string): string {
  let root = word;
  for (let turn = 0; turn < 3; turn += 1) {
    if (WHOLE.has(root) && !word.startsWith(`${root}la`)) return root;
    const ending = ENDINGS.find((one) => root.endsWith(one) && root.length - one.length >= shortestRoot);
    if (ending === undefined) return root;
    root = root.slice(0, -ending.length);
  }
  return root;
}

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: 'o',
  қ: 'q',
  ғ: 'g',
  ҳ: 'h',
};

/** Cyrillic Uzbek → Latin without apostrophes, as the search keeps it. `е` opens a word as `ye`. */
export function uzbekToLatin(text: string): string {
  return text
    .replace(/(?<![а-яёўқғҳ])е/gi, 'ye')
    .replace(/[а-яёўқғҳ]/gi, (letter) => LETTERS[letter.toLowerCase()] ?? letter);
}
