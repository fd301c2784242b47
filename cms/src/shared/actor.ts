import { AsyncLocalStorage } from 'node:async_hooks';

/** Who acts; `name` is what history shows. */
export type Actor =
  | { kind: 'system'; name: string }
  | { kind: 'bot'; name: string }
  /** A person in a manager chat or the web pane: `telegram:<id>` | `web:<session>`. */
  | { kind: 'manager'; id: string; name: string }
  /** Signed in to the admin: `admin:<user id>`. */
  | { kind: 'admin'; id: string; name: string };

/** The actor of the domain call that is running; empty outside `asDomainService`. */
export const actorStorage = new AsyncLocalStorage<Actor>();
