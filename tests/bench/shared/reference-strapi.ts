import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { root } from './programs';

/** A schema is changed in one respect only; the rest is passed through. */
const schemaSchema = z.looseObject({ attributes: z.record(z.string(), z.looseObject({ type: z.string() })) });
/** What our custom fields store. As plain types the reference has the same columns and needs no code to know them. */
const storedAs: Record<string, string> = {
  'global::link': 'string',
  'global::tags': 'json',
  'global::pairs': 'json',
  'global::record': 'json',
  'global::money': 'biginteger',
};
const apis = path.join(root, 'cms', 'src', 'api');
const components = path.join(root, 'cms', 'src', 'components');
/** Ignored by git and inside the repository, so that Strapi is found; one for each bench that runs. */
const appDir = path.join(root, 'tests', '.tmp', `reference-strapi-${process.pid}`);

/**
 * The reference of P8 and P9: a Strapi of the same version with our content types and components, Strapi's own
 * controllers, services and routes for them, a copy of the data, the same SQLite settings and admin pages, and none of our code.
 */
export function buildReferenceStrapi(dataDir: string): string {
  process.once('exit', () => rmSync(appDir, { recursive: true, force: true }));
  cpSync(path.join(root, 'tests', 'bench', 'reference-strapi'), appDir, { recursive: true });
  cpSync(dataDir, path.join(appDir, 'data'), { recursive: true });
  mkdirSync(path.join(appDir, 'public', 'uploads'), { recursive: true });
  cpSync(path.join(root, 'cms', 'favicon.png'), path.join(appDir, 'favicon.png'));
  symlinkSync(path.join(root, 'cms', 'dist', 'build'), path.join(appDir, 'build'));
  copyComponents();
  readdirSync(apis).forEach(copyApi);
  return appDir;
}

function copyComponents(): void {
  for (const file of readdirSync(components, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.json')) copySchema(path.join(components, file), path.join(appDir, 'src', 'components', file));
  }
}

function copyApi(name: string): void {
  const own = path.join('content-types', name, 'schema.json');
  if (!existsSync(path.join(apis, name, own))) return;
  copySchema(path.join(apis, name, own), path.join(appDir, 'src', 'api', name, own));
  // Only where ours has them too: what staff work with has no generic route.
  if (!existsSync(path.join(apis, name, 'routes'))) return;
  for (const kind of ['Controller', 'Service', 'Router']) {
    const folder = kind === 'Router' ? 'routes' : `${kind.toLowerCase()}s`;
    const code = `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${name}.${name}');\n`;
    write(path.join(appDir, 'src', 'api', name, folder, `${name}.js`), code);
  }
}

function copySchema(from: string, to: string): void {
  const schema = schemaSchema.parse(JSON.parse(readFileSync(from, 'utf8')));
  const attributes = Object.entries(schema.attributes).map(([name, attribute]) => [name, toPlain(attribute)]);
  write(to, JSON.stringify({ ...schema, attributes: Object.fromEntries(attributes) }));
}

function toPlain(attribute: { type: string; [key: string]: unknown }): object {
  if (attribute.type !== 'customField') return attribute;
  const { customField, options: _, ...rest } = attribute;
  const type = storedAs[String(customField)];
  if (!type) throw new Error(`No stored type is known for ${String(customField)}`);
  return { ...rest, type };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
