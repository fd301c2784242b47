import type { Fault } from '../fake-telegram';
import type { Gate } from './gate';

const minute = 60_000;

/** Everything a server can do wrong with one call. The last two take effect first: nobody can tell from outside. */
export const troubles: Fault[] = [
  { kind: 'refuse', code: 404, description: 'Not Found' },
  { kind: 'flood', retryAfter: 1 },
  { kind: 'refuse', code: 500, description: 'Internal Server Error' },
  { kind: 'html' },
  { kind: 'html', code: 200 },
  { kind: 'cut-json' },
  { kind: 'hang', ms: minute },
  { kind: 'reset' },
  { kind: 'accept-then-cut' },
  { kind: 'accept-then-hang', ms: minute },
];
/** For calls whose repeat is slow by nature: refused, unreadable, never answered, done without an answer. */
export const fewTroubles: Fault[] = [
  { kind: 'refuse', code: 500, description: 'Internal Server Error' },
  { kind: 'cut-json' },
  { kind: 'hang', ms: minute },
  { kind: 'accept-then-cut' },
];

/** Each of the calls goes wrong in each of the ways once, in their order. */
export function breakCalls(gate: Gate, calls: string[], ways: Fault[] = troubles): void {
  for (const method of calls) for (const fault of ways) gate.faults.add({ method, fault, times: 1 });
}
