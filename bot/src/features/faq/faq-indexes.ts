import { setTimeout as pause } from 'node:timers/promises';
import type { Faq, Locale } from '../../cms-client/schemas/content';
import type { ContentView, Keyed } from '../../content/content-view';
import { runInSlices } from '../../loop/slices';
import { blocksToTemplate } from '../../text/blocks-to-template';
import { htmlToPlain } from '../../text/html-to-plain';
import { withoutTokens } from '../../text/liquid-tokens';
import { buildFaqIndex, type FaqIndex, type SearchEntry } from './search/create-faq-index';

/** Search indexes of the questions in use, built in small pieces between other events. */
export type FaqIndexes = {
  /** The index of the view; while a big one is being built, the last one of its language. */
  of(view: ContentView): Promise<FaqIndex>;
  /** The index of the view, or of a newer one, once it is built. */
  prepare(view: ContentView): Promise<FaqIndex>;
};

/** A small base is indexed within this time: then the answer knows what was just published. */
const patienceMs = 100;

export function createFaqIndexes(): FaqIndexes {
  // `faqs` of a view stays the same function as long as no FAQ changed: neither does its index, and it goes with it.
  const ready = new WeakMap<ContentView['faqs'], FaqIndex>();
  const lasts = new Map<Locale, FaqIndex>();
  const works = new Map<Locale, Work>();

  /** One at a time in a language; what is published meanwhile is built next, all of it at once. */
  const build = async (work: Pick<Work, 'wanted'>): Promise<FaqIndex> => {
    const view = work.wanted;
    const index = ready.get(view.faqs) ?? (await runInSlices(buildIndex(view)));
    ready.set(view.faqs, index);
    lasts.set(view.locale, index);
    return work.wanted === view ? index : build(work);
  };
  const prepare = async (view: ContentView): Promise<FaqIndex> => {
    const known = ready.get(view.faqs);
    if (known) return known;
    const running = works.get(view.locale);
    if (running) {
      running.wanted = view;
      return running.building;
    }
    const begun = { wanted: view };
    const building = build(begun).finally(() => works.delete(view.locale));
    works.set(view.locale, Object.assign(begun, { building }));
    return building;
  };

  return {
    prepare,
    of(view) {
      const building = prepare(view);
      const last = lasts.get(view.locale);
      return last ? Promise.race([building, pause(patienceMs, last)]) : building;
    },
  };
}

/** The newest view asked for in a language, and the index on its way. */
type Work = { wanted: ContentView; building: Promise<FaqIndex> };

function* buildIndex(view: ContentView): Generator<void, FaqIndex> {
  yield* view.prepare();
  return yield* buildFaqIndex(toEntries(view.faqs()), view.locale);
}

function* toEntries(faqs: Keyed<Faq>[]): Generator<SearchEntry> {
  for (const faq of faqs) yield toEntry(faq);
}

/** Texts as the search reads them: words only, variables left out. */
export function toEntry({ key, question, aliases, answer }: Keyed<Faq>): SearchEntry {
  const template = blocksToTemplate(answer ?? []);
  return { key, question: withoutTokens(question), aliases, answer: htmlToPlain(withoutTokens(template)) };
}
