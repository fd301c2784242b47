import type { PlayedRow, TakenRow } from '../../store/store';

/** What playing an inbox row may look at beside the row. */
export type PlayContext = {
  /** Aborted at the time limit, at a stop, and when another process took the chat over. */
  signal: AbortSignal;
  /** Waiting rows of the same chat after this one, oldest first (the rest of an album). */
  following(limit: number): Promise<TakenRow[]>;
};

/**
 * Plays one update: talk, show, say what to store. Throws = it is tried again; `CHANNEL_UNAVAILABLE` is a wait that does not
 * count as a try. May be called again for the same row, also in another process.
 */
export type Play = (row: TakenRow, context: PlayContext) => Promise<PlayResult>;

export type PlayResult = Omit<PlayedRow, 'row'> & {
  /** Called once the result is stored. */
  ended?(): void;
};
