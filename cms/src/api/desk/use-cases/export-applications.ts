import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify';
import { historyOf } from '../../history/history-of';
import { inTransaction } from '../../../shared/database';
import type { DeskFilter } from '../domain/desk-query';
import { csvColumns, csvLine, type CsvChoice } from '../domain/desk-csv';
import { deskColumns } from '../domain/desk-line';
import { deskRows } from './desk-rows';

/** Rows a query: the whole is never in memory, whatever its length. */
const batch = 500;

type Export = { filter: DeskFilter; choice: CsvChoice & { who: string } };

/** The filtered list as CSV, streamed. History says who took data out of the house before a byte of it leaves. */
export async function exportApplications(strapi: Core.Strapi, { filter, choice }: Export): Promise<Readable> {
  const { me: _me, ...asked } = filter;
  await inTransaction(strapi, ({ trx }) =>
    historyOf(strapi).write(trx, [
      {
        subjectType: 'export',
        subjectId: 'applications',
        subjectLabel: 'CSV',
        who: choice.who,
        field: 'export',
        old: null,
        // Not what was searched for: it may be somebody's name.
        new: { ...asked, q: asked.q ? '…' : undefined },
      },
    ]),
  );
  const lines = stringify({ bom: true, header: true, columns: [...csvColumns], delimiter: choice.separator });
  return Readable.from(readLines(strapi, filter)).pipe(lines);
}

async function* readLines(strapi: Core.Strapi, filter: DeskFilter): AsyncGenerator<string[]> {
  let after: number | null = null;
  for (;;) {
    const query = deskRows(strapi, filter)
      .select([...deskColumns, 'application.answers', 'application.notes', 'application.message'])
      .limit(batch);
    const rows: Record<string, unknown>[] = await (after === null ? query : query.where('application.id', '<', after));
    for (const row of rows) yield csvLine(row);
    if (rows.length < batch) return;
    after = Number(rows[rows.length - 1]?.id);
  }
}
