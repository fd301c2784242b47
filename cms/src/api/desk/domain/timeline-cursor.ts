/** Order of the timeline: newest first; at one moment by source, then by id. */
export const timelineSources = ['history', 'event', 'delivery'] as const;
export type TimelineSource = (typeof timelineSources)[number];
export type TimelinePlace = { at: string; source: TimelineSource; id: number };

export function writeCursor({ at, source, id }: TimelinePlace): string {
  return `${at}_${source}_${id}`;
}

/** null = from the newest; a cursor nobody gave out counts as none. */
export function readCursor(text: string | null): TimelinePlace | null {
  const [at = '', source = '', id = ''] = (text ?? '').split('_');
  const known = timelineSources.find((name) => name === source);
  return known && /^\d+$/.test(id) && !Number.isNaN(Date.parse(at)) ? { at, source: known, id: Number(id) } : null;
}

export function comparePlaces(a: TimelinePlace, b: TimelinePlace): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  const rank = (place: TimelinePlace) => timelineSources.indexOf(place.source);
  return rank(a) - rank(b) || b.id - a.id;
}
