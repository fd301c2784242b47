import type { Counted } from './counted';

type Happened = { type: string; at: Date; data: Record<string, unknown>; test: boolean };

/** What of a batch of events the counters know: screens shown and packages looked at. Tests count nowhere. */
export function countedEvents(events: Happened[]): Counted[] {
  return events.flatMap(({ type, at, data, test }): Counted[] => {
    if (test) return [];
    if (type === 'screen.shown' && typeof data.screen === 'string') return [{ at, metric: type, label: data.screen }];
    if (type === 'package.viewed' && typeof data.package === 'string')
      return [{ at, metric: type, label: data.package }];
    return [];
  });
}
