import { setImmediate as nextLoop } from 'node:timers/promises';
import type { Faq } from '../../cms-client/schemas/content';
import type { ContentView, Keyed } from '../../content/content-view';
import { blocksToTemplate } from '../../text/blocks-to-template';
import { htmlToPlain } from '../../text/html-to-plain';
import { withoutTokens } from '../../text/liquid-tokens';
import { buildFaqIndex, type FaqIndex, type SearchEntry } from './search/create-faq-index';

/** Search indexes of the views in use. A view never changes, so neither does its index; it goes with the view. */
export type FaqIndexes = {
  /** Ready, or built now in small pieces between other events; asked twice it is built once. */
  of(view: ContentView): Promise<FaqIndex>;
};

export function createFaqIndexes(): FaqIndexes {
  const indexes = new WeakMap<ContentView, Promise<FaqIndex>>();
  return {
    of(view) {
      const known = indexes.get(view) ?? build(view);
      indexes.set(view, known);
      return known;
    },
  };
}

/** Longest time one piece may hold the process, milliseconds. */
const sliceMs = 5;

async function build(view: ContentView): Promise<FaqIndex> {
  const building = buildFaqIndex(view.faqs().map(toEntry), view.locale);
  let began = performance.now();
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
    if (performance.now() - began < sliceMs) continue;
    await nextLoop();
    began = performance.now();
  }
}

/** Texts as the search reads them: words only, variables left out. */
export function toEntry({ key, question, aliases, answer }: Keyed<Faq>): SearchEntry {
  const template = blocksToTemplate(answer ?? []);
  return { key, question: withoutTokens(question), aliases, answer: htmlToPlain(withoutTokens(template)) };
}
