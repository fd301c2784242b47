import type { Core } from '@strapi/strapi';

/** Knex as Strapi holds it. */
export type Database = Core.Strapi['db']['connection'];
/** An open transaction; queries made from it (`trx('table')`) run inside it. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx'];

type Opened = { trx: Transaction; onCommit(callback: () => void): void };

/**
 * One transaction, joined when one is open already. SQLite has a single connection: a query that does not go through
 * `trx` would wait for itself, and nothing inside may wait for the network.
 */
export function inTransaction<T>(strapi: Core.Strapi, work: (opened: Opened) => Promise<T>): Promise<T> {
  return strapi.db.transaction(({ trx, onCommit }) => work({ trx, onCommit })) as Promise<T>;
}

/** Table of a content type. */
export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

export function isPostgres(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}
