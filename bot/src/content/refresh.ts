import { z } from 'zod';
import type { CmsClient } from '../cms-client/cms-client';
import { contentReplySchema } from '../cms-client/schemas/content';
import { createLoop } from '../loop/loop';
import type { Store } from '../store/store';
import {
  applyContent,
  type ContentIndex,
  type ContentProblem,
  createContentIndex,
  toContentSnapshot,
} from './content-index';

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
  store: Pick<Store, 'kept'>;
  now(): number;
  /** A new index is in use. */
  onChange(index: ContentIndex): void;
  /** Entries left out because they do not fit their schema. */
  onProblems(problems: ContentProblem[]): void;
  onError(error: unknown): void;
  intervalMs?: number;
};

const keptKey = 'content-snapshot';

const keptSchema = z.object({ snapshot: contentReplySchema });

/** Asks for changes every second (DESIGN 5), one question at a time, and keeps the last answer on the disk. */
export function createContentRefresh(options: ContentRefreshOptions): ContentRefresh {
  const { cms, store, now, onChange, onProblems, onError } = options;
  let index = createContentIndex();
  let problems: ContentProblem[] = [];
  let lastAnswerAt: number | null = null;
  let keptRevision = 0;
  const waiting = new Set<() => void>();

  const use = (applied: ReturnType<typeof applyContent>) => {
    index = applied.index;
    problems = applied.problems;
    if (problems.length > 0) onProblems(problems);
    onChange(index);
    waiting.forEach((arrived) => arrived());
  };
  const keep = async () => {
    if (index.revision === keptRevision) return;
    const { revision } = index;
    await store.kept.write(keptKey, { snapshot: toContentSnapshot(index) });
    keptRevision = revision;
  };
  const ask = async () => {
    const reply = await cms.fetchContent(index.revision);
    lastAnswerAt = now();
    if (reply) use(applyContent(index, reply));
    else await keep(); // a quiet second: nobody waits for this write
    return 'rest' as const;
  };
  const loop = createLoop({ round: ask, intervalMs: options.intervalMs ?? 1_000, onError });

  return {
    current: () => index,
    async loadKept() {
      const kept = keptSchema.safeParse(await store.kept.read(keptKey));
      if (!kept.success) return;
      use(applyContent(index, kept.data.snapshot));
      keptRevision = index.revision;
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
      await loop.stop();
      await keep().catch(onError);
    },
    wake: loop.wake,
    health: () => ({ revision: index.revision, lastAnswerAt, problems }),
  };
}
