import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { presetsDir, readPack, type ReadPackResult } from '@vitrina/database';
import { DomainError } from '../shared/domain-error';
import { readPackState } from './pack-state';

export type PackOption = {
  name: string;
  title: Record<string, string>;
  description: Record<string, string>;
  current: boolean;
  problems: number;
};

/** Packs that came with the product and the loaded one, wherever it came from, which is marked. */
export async function listPacks({ strapi }: { strapi: Core.Strapi }): Promise<PackOption[]> {
  const { current, manifest } = await readPackState({ strapi });
  const names = presetNames();
  const own = names.map((name) => {
    const read = readPack(join(presetsDir, name));
    const { title, description } = read.ok ? read.pack.manifest : { title: {}, description: {} };
    return { name, title, description, current: name === current, problems: read.ok ? 0 : read.problems.length };
  });
  if (current === null || manifest === null || names.includes(current)) return own;
  return [
    ...own,
    { name: current, title: manifest.title, description: manifest.description, current: true, problems: 0 },
  ];
}

export function presetNames(): string[] {
  return readdirSync(presetsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9]/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** A pack of the product by name. A broken one is refused with every file, line and reason. */
export function readPreset(name: string): Extract<ReadPackResult, { ok: true }> {
  if (!presetNames().includes(name)) {
    const list = presetNames().join(', ');
    throw new DomainError('PACK_NOT_FOUND', {
      message: `Нет пакета «${name}», есть: ${list} · There is no pack "${name}", there are: ${list}`,
    });
  }
  return readPackFrom(join(presetsDir, name));
}

/** A pack's folder anywhere on this machine: one that was exported, or written by hand. */
export function readPackFrom(dir: string): Extract<ReadPackResult, { ok: true }> {
  const read = readPack(dir);
  if (read.ok) return read;
  throw new DomainError('PACK_BROKEN', {
    message: `Пакет «${basename(dir)}» с ошибками · The pack "${basename(dir)}" has mistakes`,
    details: {
      errors: read.problems.map(({ file, line, reason }) => ({
        path: [file, line],
        name: 'PackProblem',
        message: `${file}:${line} ${reason.ru} · ${reason.en}`,
      })),
    },
  });
}
