import type { Core } from '@strapi/strapi';

/** Knex as Strapi holds it. */
export type Database = Core.Strapi['db']['connection'];
/** A query being put together. */
export type Query = ReturnType<Database['queryBuilder']>;
/** An open transaction; queries made from it (`trx('table')`) run inside it. */
export type Transaction = ReturnType<Awaited<ReturnType<Begin>>['get']>;
/** The overload of `strapi.db.transaction` without arguments: the one whose type names the transaction. */
type Begin = Core.Strapi['db']['transaction'] extends { (): infer Begun; (work: never): unknown } ? () => Begun : never;

/** What work inside a transaction is given; `onCommit` runs only when the outermost one has committed. */
export type Opened = { trx: Transaction; onCommit(callback: () => void): void };

/**
 * One transaction, joined when one is open already. SQLite has a single connection: a query that does not go through
 * `trx` would wait for itself, and nothing inside may wait for the network.
 */
export async function inTransaction<T>(strapi: Core.Strapi, work: (opened: Opened) => Promise<T>): Promise<T> {
  return await strapi.db.transaction((opened: Opened) => work(opened));
}

/** Table of a content type. */
export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

export function isPostgres(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}
