import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { tableOf, type Query } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readInteger, readIso, readJson, readText } from '../../../shared/read-column';
import {
  comparePlaces,
  readCursor,
  timelineSources,
  writeCursor,
  type TimelinePlace,
  type TimelineSource,
} from '../domain/timeline-cursor';

const pageSize = 30;
const dataSchema = z.record(z.string(), z.unknown()).catch({});

type Person = { numbers: string[]; clientId: number | null; documentId: string; identity: string };
export type TimelineItem = TimelinePlace & {
  who: string | null;
  /** A field of the history, a type of event, a kind of message. */
  what: string;
  old: string | null;
  new: string | null;
  about: string | null;
};

/** Everything that happened with the person behind an application, newest first: history and notes, events, messages. */
export async function readTimeline(
  strapi: Core.Strapi,
  { number, cursor }: { number: string; cursor: string | null },
): Promise<{ items: TimelineItem[]; next: string | null }> {
  const person = await readPerson(strapi, number);
  const from = readCursor(cursor);
  const [history, events, deliveries] = await Promise.all([
    readHistory(strapi, { person, from }),
    readEvents(strapi, { person, from }),
    readDeliveries(strapi, { person, from }),
  ]);
  const all = [...history, ...events, ...deliveries].sort(comparePlaces);
  const items = all.slice(0, pageSize);
  const last = items[items.length - 1];
  return { items, next: all.length > pageSize && last ? writeCursor(last) : null };
}

async function readPerson(strapi: Core.Strapi, number: string): Promise<Person> {
  const knex = strapi.db.connection;
  const applications = tableOf(strapi, 'api::application.application');
  const row = await knex({ application: applications })
    .leftJoin({ client: tableOf(strapi, 'api::client.client') }, 'client.id', 'application.client_id')
    .where('application.number', number)
    .first('application.client_id', { document: 'client.document_id' }, { identity: 'client.identity' });
  if (!row) throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No such application' });
  const others: string[] = row.client_id
    ? await knex(applications).where({ client_id: row.client_id }).orderBy('id', 'desc').limit(100).pluck('number')
    : [];
  return {
    numbers: [...new Set([number, ...others])],
    clientId: row.client_id ? Number(row.client_id) : null,
    documentId: readText(row.document) ?? '',
    identity: readText(row.identity) ?? '',
  };
}

type Reading = { person: Person; from: TimelinePlace | null };
type Row = Record<string, unknown>;

/** Rows of one source that come after the cursor in the order of the whole. */
function page(query: Query, { source, at, from }: { source: TimelineSource; at: string; from: TimelinePlace | null }) {
  const ordered = query.orderBy([
    { column: at, order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
  if (!from) return ordered.limit(pageSize + 1);
  const moment = new Date(from.at);
  const order = timelineSources.indexOf(source) - timelineSources.indexOf(from.source);
  return ordered.limit(pageSize + 1).where((later) => {
    void later.where(at, '<', moment);
    if (order > 0) void later.orWhere(at, moment);
    if (order === 0) void later.orWhere((same) => same.where(at, moment).where('id', '<', from.id));
  });
}

async function readHistory(strapi: Core.Strapi, { person, from }: Reading): Promise<TimelineItem[]> {
  const query = strapi.db
    .connection(tableOf(strapi, 'api::history.history'))
    .whereIn('subject_id', [...person.numbers, person.documentId]);
  const rows: Row[] = await page(query, { source: 'history', at: 'at', from });
  return rows.map((row) => ({
    ...placeOf(row, { source: 'history', at: row.at }),
    who: readText(row.who),
    what: readText(row.field) ?? '',
    old: readText(row.old),
    new: readText(row.new),
    about: readText(row.subject_type) === 'application' ? readText(row.subject_id) : null,
  }));
}

async function readEvents(strapi: Core.Strapi, { person, from }: Reading): Promise<TimelineItem[]> {
  if (!person.identity) return [];
  const query = strapi.db.connection(tableOf(strapi, 'api::event.event')).where({ identity: person.identity });
  const rows: Row[] = await page(query, { source: 'event', at: 'at', from });
  return rows.map((row) => {
    const data = dataSchema.parse(readJson(row.data));
    const value = data.number ?? data.screen ?? data.package ?? data.field ?? data.form ?? data.faq;
    return {
      ...placeOf(row, { source: 'event', at: row.at }),
      who: null,
      what: String(row.type),
      old: null,
      new: readText(value),
      about: readText(data.number),
    };
  });
}

async function readDeliveries(strapi: Core.Strapi, { person, from }: Reading): Promise<TimelineItem[]> {
  if (person.clientId === null) return [];
  const query = strapi.db.connection(tableOf(strapi, 'api::delivery.delivery')).where({ client_id: person.clientId });
  const rows: Row[] = await page(query, { source: 'delivery', at: 'created_at', from });
  return rows.map((row) => ({
    ...placeOf(row, { source: 'delivery', at: row.created_at }),
    who: readText(row.channel),
    what: readText(row.kind) ?? '',
    old: null,
    new: readText(row.state),
    about: readText(row.subject),
  }));
}

function placeOf(row: Row, { source, at }: { source: TimelineSource; at: unknown }): TimelinePlace {
  return { at: readIso(at) ?? new Date(0).toISOString(), source, id: readInteger(row.id) };
}
