/** Closed list of what is counted by day. */
export const metrics = [
  'application.source',
  'application.package',
  'application.response',
  'screen.shown',
  'package.viewed',
  'stage.moved',
] as const;
export type Metric = (typeof metrics)[number];

/** One thing that happened, as the counters see it: nothing of the person. */
export type Counted = { at: Date; metric: Metric; label: string };

/** Labels are keys of content; a longer one was made up. */
export const longestLabel = 200;
