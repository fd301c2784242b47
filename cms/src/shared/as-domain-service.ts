import { actorStorage, type Actor } from './actor';

/**
 * Runs a domain service's writes: inside it, and nowhere else, the guard (`document-middlewares/guard-operational.ts`)
 * lets the Document Service create, change or delete operational entries. Survives awaits and transactions.
 * A service that calls it writes its own history.
 */
export function asDomainService<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return actorStorage.run(actor, work);
}
