import { Typography } from '@strapi/design-system';
import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { columnsHook } from './columns-hook';

type Columns = { displayedHeaders: ListFieldLayout[]; layout: ListLayout };

/** Lists show the names of choices («В работе»), not the words they are stored as. */
export function registerEnumCells(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook(columnsHook, ({ displayedHeaders, layout }: Columns) => ({
    displayedHeaders: displayedHeaders.map(withNames),
    layout,
  }));
}

function withNames(header: ListFieldLayout): ListFieldLayout {
  if (header.attribute?.type !== 'enumeration') return header;
  return { ...header, cellFormatter: (document) => <EnumCell value={document[header.name]} /> };
}

function EnumCell({ value }: { value: unknown }) {
  const { formatMessage } = useIntl();
  const name = typeof value === 'string' && value !== '' ? formatMessage({ id: value, defaultMessage: value }) : '-';
  return <Typography textColor="neutral800">{name}</Typography>;
}
