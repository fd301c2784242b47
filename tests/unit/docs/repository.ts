import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '..', '..', '..');

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every variable the programs read: those of the schema, and `ENV_FILE`, which says where the rest is. */
export function knownVariables(): string[] {
  const [, shape = ''] = /const shape = \{\n([\s\S]*?)\n\};/.exec(read('config/src/variables.ts')) ?? [];
  return ['ENV_FILE', ...Array.from(shape.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm), ([, name = '']) => name)];
}

const passedOver = /^(\..+|node_modules|dist|build|coverage|uploads)$/;

/** Paths of all files with this ending, relative to the root; what is built or installed is passed over. */
export function filesEnding(ending: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !passedOver.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesEnding(ending, path) : path.endsWith(ending) ? [path] : [];
    });
}
