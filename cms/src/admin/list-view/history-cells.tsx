import { Typography } from '@strapi/design-system';
import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import { columnsHook } from './columns-hook';

type Columns = { displayedHeaders: ListFieldLayout[]; layout: ListLayout };

const columns = ['subjectType', 'who', 'field', 'old', 'new'];
const rowSchema = z.object({ subjectType: z.string(), field: z.string() });

/** History names fields and states as the cards do («Состояние: Новая»), not by their names in the database. */
export function registerHistoryCells(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook(columnsHook, ({ displayedHeaders, layout }: Columns) => ({
    displayedHeaders: displayedHeaders.map(withNames),
    layout,
  }));
}

function withNames(header: ListFieldLayout): ListFieldLayout {
  if (!columns.includes(header.name)) return header;
  return { ...header, cellFormatter: (row, { name }) => <HistoryCell row={row} value={row[name]} column={name} /> };
}

type HistoryCellProps = { row: unknown; value: unknown; column: string };

function HistoryCell({ row, value, column }: HistoryCellProps) {
  const { formatMessage } = useIntl();
  const text = typeof value === 'string' && value !== '' ? value : '-';
  const id = nameId(row, { text, column });
  return (
    <Typography textColor="neutral800" ellipsis>
      {id ? formatMessage({ id, defaultMessage: text }) : text}
    </Typography>
  );
}

/** Where the Russian or English name of what the column holds is found; null = it speaks for itself, or the row is no history. */
function nameId(row: unknown, { text, column }: { text: string; column: string }): string | null {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success || text === '-') return null;
  const { subjectType, field } = parsed.data;
  if (column === 'who') return ['bot', 'client'].includes(text) ? `vitrina.history.who.${text}` : null;
  if (column === 'subjectType') return `vitrina.history.about.${text}`;
  if (column === 'field') return `content-manager.content-types.api::${subjectType}.${subjectType}.${text}`;
  return field === 'state' ? text : null;
}
