/** Numbers of DESIGN 3, “Intake”. Milliseconds. */
export const intakeLimits = {
  waitingPerChat: 200,
  handlerMs: 15_000,
  /** A handler that ignores its abort signal is waited for this much longer before the next try. */
  settleMs: 2_000,
  /** Waits between the tries: five tries over two minutes, then the dead letter. */
  retryDelaysMs: [2_000, 10_000, 30_000, 75_000],
  /** How long an unreachable channel may hold an update (not counted as tries) before it is a dead letter. */
  channelOutageMs: 24 * 3_600_000,
  leaseMs: 15_000,
  renewMs: 5_000,
  /** Chats played at once, per lane. A chat that waits for its pace costs nothing, so there may be many. */
  parallelChats: { chat: 200, urgent: 32 },
  /** Rows of one chat before the others get their turn. */
  rowsPerTurn: 10,
  /** Due retries and chats of a dead process are looked for this often. */
  tickMs: 500,
  droppedNoticeMs: 60_000,
};
export type IntakeLimits = typeof intakeLimits;
