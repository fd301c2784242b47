import type { CmsClient } from '../cms-client/cms-client';
import { createLoop } from '../loop/loop';
import { runInSlices } from '../loop/slices';
import type { Store } from '../store/store';
import { type AppliedContent, type ContentProblem, createContentDraft } from './content-draft';
import { type ContentIndex, createContentIndex } from './content-index';
import { contentLocales } from './content-locales';
import { createKeptContent } from './kept-content';

export type ContentRefresh = {
  /** What the chats play now; replaced as a whole, so a turn that began with the old one ends with it. */
  current(): ContentIndex;
  /** Reads the snapshot of the last run: with it the bot is ready although the CMS is down (P8). */
  loadKept(): Promise<void>;
  /** Resolves when content is there, at the latest after `ms`: for the first second of an installation. */
  whenArrived(ms: number): Promise<void>;
  start(): void;
  /** Stops asking and keeps what has not been kept yet. */
  stop(): Promise<void>;
  /** Something was published: ask now. */
  wake(): void;
  health(): { revision: number; lastAnswerAt: number | null; problems: ContentProblem[] };
};

export type ContentRefreshOptions = {
  cms: Pick<CmsClient, 'fetchContent'>;
  store: Pick<Store, 'kept' | 'lock'>;
  now(): number;
  /** A new index is in use. */
  onChange(index: ContentIndex): void;
  /** Entries left out because they do not fit their schema. */
  onProblems(problems: ContentProblem[]): void;
  onError(error: unknown): void;
  intervalMs?: number;
};

/**
 * Asks for changes every second (DESIGN 5), one question at a time, and keeps the last answer on the disk. An answer of any
 * length is read, listed and written in small pieces: chats go on with the old index until the new one is complete.
 */
export function createContentRefresh(options: ContentRefreshOptions): ContentRefresh {
  const { cms, now, onChange, onProblems, onError } = options;
  const kept = createKeptContent(options.store);
  const stopping = new AbortController();
  let index = createContentIndex();
  let problems: ContentProblem[] = [];
  let lastAnswerAt: number | null = null;
  const waiting = new Set<() => void>();

  const use = (applied: AppliedContent) => {
    index = applied.index;
    problems = applied.problems;
    if (problems.length > 0) onProblems(problems);
    onChange(index);
    waiting.forEach((arrived) => arrived());
  };
  const ask = async () => {
    const draft = createContentDraft();
    const head = await cms.fetchContent({ since: index.revision, receiver: draft, signal: stopping.signal });
    lastAnswerAt = now();
    if (head) {
      const applied = draft.apply(index, head);
      if (index.revision > 0) await prepareLists(applied.index);
      use(applied);
    } else void kept.write(index).catch(onError); // a quiet second; the questions go on meanwhile
    return 'rest' as const;
  };
  const loop = createLoop({
    round: ask,
    intervalMs: options.intervalMs ?? 1_000,
    onError: (error) => {
      if (!stopping.signal.aborted) onError(error);
    },
  });

  return {
    current: () => index,
    async loadKept() {
      const draft = createContentDraft();
      const revision = await kept.read(draft);
      if (revision === null) return;
      use(draft.apply(index, { revision, full: true }));
    },
    whenArrived(ms) {
      if (index.revision > 0) return Promise.resolve();
      loop.wake();
      return new Promise((resolve) => {
        const arrived = () => {
          clearTimeout(timer);
          waiting.delete(arrived);
          resolve();
        };
        const timer = setTimeout(arrived, ms);
        waiting.add(arrived);
      });
    },
    start: loop.start,
    async stop() {
      stopping.abort();
      await loop.stop();
      await kept.write(index).catch(onError);
    },
    wake: loop.wake,
    health: () => ({ revision: index.revision, lastAnswerAt, problems }),
  };
}

async function prepareLists(index: ContentIndex): Promise<void> {
  for (const locale of contentLocales(index)) await runInSlices(index.view(locale).prepare());
}
