const hour = 3_600_000;

/** How long ended inbox rows stay; done rows are told by the caller (48 h, DESIGN 3). */
export const retention = {
  /** Only their ids are needed, and only while Telegram may repeat them: a flood must not fill the disk (R6). */
  droppedMs: hour,
  /** A dead letter keeps its body so that an engineer can look at it. */
  deadMs: 14 * 24 * hour,
  /** Rows removed in one transaction: a long one would hold up the chats. */
  purgeBatch: 2_000,
};
