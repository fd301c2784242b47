import { fieldTypes, locales, screenSchema } from '../../../../bot/src/cms-client/schemas/content';
import { readSchemas, toColumn, type Schema } from './read-schemas';

const schemas = readSchemas();
const contentTypes = schemas.filter(({ isComponent }) => !isComponent);
const operationalNames = ['client', 'application', 'event', 'delivery', 'dialog-state', 'history', 'client-merge'];
const named = (names: string[]) => contentTypes.filter(({ info }) => names.includes(info.singularName ?? ''));
const operational = named(operationalNames);
const localised = named([
  'screen', 'package', 'faq', 'form', 'phrase', 'bot-profile', 'site-settings', 'sales-scenario', 'post-template',
]); // prettier-ignore
const plain = named(['promo-code', 'stage']);
const attributesOf = (list: Schema[]) =>
  list.flatMap(({ uid, attributes }) =>
    Object.entries(attributes).map(([name, attribute]) => ({ uid, name, attribute })),
  );

/** Columns a hot query filters or sorts by, or that must not repeat (docs/contracts.md, section 1). */
const uniqueColumns: Record<string, string[]> = {
  client: ['identity'],
  'client-merge': [],
  application: ['number', 'idempotencyKey', 'linkHash'],
  event: ['eventKey'],
  delivery: ['dedupKey'],
  'dialog-state': ['chat'],
  history: [],
  'promo-code': ['code'],
  stage: ['key'],
};
const plainIndexes: Record<string, string[][]> = {
  client: [['telegramId'], ['phone'], ['email'], ['stage']],
  application: [['form'], ['package'], ['phone'], ['state'], ['submittedAt'], ['test']],
  event: [['type'], ['at'], ['identity']],
  delivery: [['subject'], ['state', 'class', 'dueAt']],
  'dialog-state': [['identity']],
  history: [['subjectId']],
  'client-merge': [],
};

test('every content type is one of the three kinds', () => {
  expect(contentTypes).toHaveLength(operational.length + localised.length + plain.length);
  expect(operational).toHaveLength(operationalNames.length);
});

test.each(localised)('$uid has draft & publish, languages and the marks of its pack', ({ options, ...schema }) => {
  expect(options.draftAndPublish).toBe(true);
  expect(schema.pluginOptions?.i18n?.localized).toBe(true);
  expect(Object.keys(schema.attributes)).toEqual(expect.arrayContaining(['pack', 'packHash']));
});

test('every attribute of a localised type says whether languages share it', () => {
  const silent = attributesOf(localised).filter(
    ({ attribute }) => typeof attribute.pluginOptions?.i18n?.localized !== 'boolean',
  );
  expect(silent).toEqual([]);
});

test.each([...operational, ...plain])('$uid has no draft & publish and no languages', (schema) => {
  expect(schema.options.draftAndPublish).toBe(false);
  expect(schema.pluginOptions?.i18n).toBeUndefined();
});

test('relations are many-to-one, one-way, in a column of their own, and only among operational types', () => {
  const relations = attributesOf(schemas).filter(({ attribute }) => attribute.type === 'relation');
  expect(relations.map(({ uid }) => uid)).toEqual([
    'api::application.application',
    'api::client-merge.client-merge',
    'api::client-merge.client-merge',
    'api::client.client',
    'api::delivery.delivery',
    'api::event.event',
  ]);
  for (const { attribute } of relations) {
    expect(attribute).toMatchObject({ relation: 'manyToOne', useJoinTable: false, target: 'api::client.client' });
    expect(attribute).not.toHaveProperty('inversedBy');
    expect(attribute).not.toHaveProperty('mappedBy');
  }
});

test('no attribute has a name Strapi masks or replaces', () => {
  const reserved = ['status', 'locale', 'localizations', 'documentId', 'publishedAt', 'createdAt', 'updatedAt', 'meta'];
  expect(attributesOf(schemas).filter(({ name }) => reserved.includes(name))).toEqual([]);
});

test('links are the custom field, never a relation or a bare text', () => {
  const linkNames = ['target', 'startScreen'];
  const links = attributesOf(schemas).filter(({ name }) => linkNames.includes(name));
  expect(links.length).toBeGreaterThanOrEqual(3);
  expect(links.filter(({ attribute }) => attribute.customField !== 'global::link')).toEqual([]);
  const shared = [attributesOf(named(['package'])), attributesOf(named(['form']))]
    .flat()
    .filter(({ name }) => ['form', 'stage'].includes(name));
  expect(shared.map(({ attribute }) => attribute)).toMatchObject([
    { customField: 'global::link', options: { kinds: ['form'] } },
    { customField: 'global::link', options: { kinds: ['stage'] } },
  ]);
});

test.each([...operational, ...plain])('$uid has its unique indexes', ({ info, indexes = [] }) => {
  const unique = indexes.filter(({ type }) => type === 'unique').map(({ columns }) => columns);
  const expected = (uniqueColumns[info.singularName ?? ''] ?? []).map((name) => [toColumn(name)]);
  expect(unique).toEqual(expected);
});

test.each(operational)('$uid has the indexes its queries need', ({ info, indexes = [] }) => {
  const found = indexes.filter(({ type }) => type === undefined).map(({ columns }) => columns);
  const expected = (plainIndexes[info.singularName ?? ''] ?? []).map((names) => names.map(toColumn));
  expect(found).toEqual(expect.arrayContaining(expected));
});

test('every keyed type checks the form of its key and finds entries by it through an index', () => {
  const keyed = localised.filter(({ kind }) => kind === 'collectionType');
  for (const { attributes, indexes } of keyed) {
    expect(attributes.key).toMatchObject({ type: 'string', required: true, unique: true });
    expect(indexes?.map(({ columns }) => columns)).toContainEqual(['key']);
  }
  const loose = attributesOf(schemas).filter(({ name, attribute }) => name === 'key' && !attribute.regex);
  expect(loose).toEqual([]);
});

test('index names are unique in the whole database and short enough for PostgreSQL', () => {
  const names = schemas.flatMap(({ indexes = [] }) => indexes.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length > 55)).toEqual([]);
});

test('choices are the ones the bot reads', () => {
  const find = (uid: string, name: string) => schemas.find((schema) => schema.uid === uid)?.attributes[name]?.enum;
  expect(find('form.field', 'type')).toEqual([...fieldTypes]);
  expect(find('api::screen.screen', 'list')).toEqual(screenSchema.shape.list.options);
  expect(locales).toEqual(['ru', 'en', 'uz']);
});
