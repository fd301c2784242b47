import type { Core } from '@strapi/strapi';
import { tableOf, type Query } from '../../../shared/database';
import { likePart, phoneDigits, searchSpellings, type DeskFilter } from '../domain/desk-query';

/** Rows of applications with their clients' stage, filtered; newest first by id, which is the keyset. */
export function deskRows(strapi: Core.Strapi, filter: DeskFilter): Query {
  const query = strapi.db
    .connection({ application: tableOf(strapi, 'api::application.application') })
    .leftJoin({ client: tableOf(strapi, 'api::client.client') }, 'client.id', 'application.client_id')
    .orderBy('application.id', 'desc');
  for (const column of ['state', 'form', 'package', 'source'] as const) {
    const value = filter[column];
    if (value) void query.where(`application.${column}`, value);
  }
  orNothing(query, { column: 'application.assignee', value: filter.assignee });
  orNothing(query, { column: 'client.stage', value: filter.stage });
  if (filter.from) void query.where('application.submitted_at', '>=', new Date(filter.from));
  if (filter.to) void query.where('application.submitted_at', '<', new Date(filter.to));
  if (filter.test !== 'all')
    void query.whereRaw(`${filter.test === 'yes' ? '' : 'not '}coalesce(application.test, false)`);
  if (filter.view === 'unanswered') void query.where('application.state', 'new').whereNull('application.holder_id');
  const { me } = filter;
  if (filter.view === 'mine')
    void query.where((own) =>
      own.where('application.holder_id', me?.id ?? '').orWhere('application.assignee', me?.name ?? ''),
    );
  if (filter.q) search(query, filter.q);
  return query;
}

/** `-` stands for "none". */
function orNothing(query: Query, { column, value }: { column: string; value: string | undefined }): void {
  if (!value) return;
  if (value === '-') void query.where((none) => none.whereNull(column).orWhere(column, ''));
  else void query.where(column, value);
}

function search(query: Query, typed: string): void {
  const digits = phoneDigits(typed);
  void query.where((found) => {
    for (const spelling of searchSpellings(typed)) {
      void found.orWhereRaw(`application.client_name like ? escape '!'`, [likePart(spelling)]);
    }
    void found.orWhereRaw(`application.number like ? escape '!'`, [likePart(typed.toUpperCase())]);
    if (digits) void found.orWhereRaw(`application.phone like ? escape '!'`, [likePart(digits)]);
  });
}
