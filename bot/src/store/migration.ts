/** A numbered step of the store's own schema; runs once, in a transaction, never changed after a release. */
export type Migration = { version: number; name: string; sql: string };
