export { startFakeTelegram, type FakeTelegram, type FakeTelegramOptions } from './fake-telegram';
export type { Fault, FaultRule } from './faults';
export type { Group } from './group';
export type { Person } from './person';
export { waitFor } from './person-eyes';
export { telegramRates, type RateLimits } from './rates';
export type { FakeMessage, LedgerEntry } from './state';
