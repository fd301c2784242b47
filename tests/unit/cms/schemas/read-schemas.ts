import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Attribute = {
  type: string;
  component?: string;
  customField?: string;
  options?: { kinds?: string[] };
  relation?: string;
  useJoinTable?: boolean;
  mappedBy?: string;
  inversedBy?: string;
  unique?: boolean;
  regex?: string;
  maxLength?: number;
  enum?: string[];
  pluginOptions?: { i18n?: { localized?: boolean } };
};
export type Schema = {
  uid: string;
  isComponent: boolean;
  kind?: string;
  collectionName: string;
  info: { displayName: string; singularName?: string };
  options: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean }; 'content-manager'?: { visible?: boolean } };
  attributes: Record<string, Attribute>;
  indexes?: { name: string; columns: string[]; type?: string }[];
};

const source = path.resolve(__dirname, '../../../../cms/src');

/** Every content type and component as Strapi will load it. */
export function readSchemas(): Schema[] {
  return [...readContentTypes(), ...readComponents()];
}

function readContentTypes(): Schema[] {
  return filesUnder('api', 'schema.json').map((file) => {
    const [api, , name] = file.split(path.sep);
    return { ...read(path.join(source, 'api', file)), uid: `api::${api}.${name}`, isComponent: false };
  });
}

function readComponents(): Schema[] {
  return filesUnder('components', '.json').map((file) => {
    const uid = file
      .replace(/\.json$/, '')
      .split(path.sep)
      .join('.');
    return { ...read(path.join(source, 'components', file)), uid, isComponent: true };
  });
}

function filesUnder(folder: string, ending: string): string[] {
  const files = readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).sort();
}

function read(file: string): Schema {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Columns Strapi makes of attribute names: `dueAt` → `due_at`. */
export function toColumn(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
