import type { ContentReply, Locale } from '../../../bot/src/cms-client/schemas/content';
import { buildBigBase } from '../faq/big-base';

/** Entries of made-up businesses in each of the languages, as the CMS hands them over. */
export function buildMadeFaqs(size: number, languages: readonly Locale[]): ContentReply['changed'] {
  return languages.flatMap((locale) =>
    buildBigBase(locale, size)
      .filter(({ key }) => key.startsWith('made-'))
      .map(({ key, question, aliases, answer }) => {
        const blocks = [{ type: 'paragraph', children: [{ type: 'text', text: answer }] }];
        const data = { question, answer: blocks, aliases, category: '', order: 0, buttons: [] };
        return { type: 'faq', key, locale, data };
      }),
  );
}
