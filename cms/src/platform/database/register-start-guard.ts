import type { Core } from '@strapi/strapi';
import { DomainError } from '../../shared/domain-error';
import { configOf } from '../cms-config';

type Loss = { table: string; column: string | null };

/**
 * Strapi drops what its schemas no longer mention: a start of older code on a newer database loses data without a
 * word. Here the difference is looked at after the migrations and before anything is changed; when it would drop a
 * table or a column that holds data, the CMS does not start. `ALLOW_DATA_LOSS=1` lets it (after a backup).
 * Works only when the schema changed, so an ordinary start pays nothing.
 */
export function registerStartGuard({ strapi }: { strapi: Core.Strapi }): void {
  if (configOf(strapi).cms.allowDataLoss) return;
  const { schema } = strapi.db;
  const syncSchema = schema.syncSchema.bind(schema);
  schema.syncSchema = async () => {
    const losses = await findLosses(strapi);
    if (losses.length > 0) throw refusal(losses);
    return syncSchema();
  };
}

async function findLosses(strapi: Core.Strapi): Promise<Loss[]> {
  const { schema, dialect } = strapi.db;
  const stored = await schema.schemaStorage.read();
  if (!stored) return [];
  const { diff } = await schema.schemaDiff.diff({
    previousSchema: stored.schema,
    databaseSchema: await dialect.schemaInspector.getSchema(),
    userSchema: schema.schema,
  });
  const dropped: Loss[] = [
    ...diff.tables.removed.map(({ name }) => ({ table: name, column: null })),
    ...diff.tables.updated.flatMap(({ name, columns }) =>
      columns.removed.map((column) => ({ table: name, column: column.name })),
    ),
  ];
  const held = await Promise.all(dropped.map((loss) => holdsData(strapi, loss)));
  return dropped.filter((_, index) => held[index]);
}

async function holdsData(strapi: Core.Strapi, { table, column }: Loss): Promise<boolean> {
  const query = strapi.db.connection(table).select(strapi.db.connection.raw('1'));
  const row: unknown = await (column === null ? query : query.whereNotNull(column)).first();
  return row !== undefined;
}

function refusal(losses: Loss[]): DomainError {
  const names = losses.map(({ table, column }) => (column === null ? `table ${table}` : `column ${table}.${column}`));
  return new DomainError('SCHEMA_WOULD_DROP_DATA', {
    message:
      `Not started: this version of the code would delete data (${names.join(', ')}). ` +
      'Start the version the database was last used with, or make a backup and set ALLOW_DATA_LOSS=1.',
  });
}
