import type { Core } from '@strapi/strapi';
import type { DeskFilter, DeskPage } from '../domain/desk-query';
import { deskColumns, deskLine } from '../domain/desk-line';
import { deskRows } from './desk-rows';

/** One page of the desk; `next` asks for the following one. Nothing is counted (DESIGN 7). */
export async function listDesk(strapi: Core.Strapi, { filter, page }: { filter: DeskFilter; page: DeskPage }) {
  const query = deskRows(strapi, filter)
    .select(deskColumns)
    .limit(page.limit + 1);
  const rows: Record<string, unknown>[] = await (page.after ? query.where('application.id', '<', page.after) : query);
  const shown = rows.slice(0, page.limit).map(deskLine);
  return { items: shown, next: rows.length > page.limit ? (shown[shown.length - 1]?.id ?? null) : null };
}
