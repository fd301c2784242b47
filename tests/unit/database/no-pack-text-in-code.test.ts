import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { presetsDir, type PackValue, readPack, readPhrases } from '../../../database/src';

const ROOT = join(__dirname, '../../..');
const SHORTEST = 20;
/** Sentences the bot says when it has never had content (PRODUCT A5). */
const EXCEPTED = /emergency/;

function filesIn(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|jsx?|json|html|css)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('public/uploads') && !EXCEPTED.test(file));
}

function textsOf(value: PackValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => (typeof item === 'string' ? [item] : Object.values(item.values).flatMap(textsOf)));
}

/** Every line of every text, without its variables: what somebody might have copied into code. */
function sentences(): string[] {
  const base = readPhrases(join(presetsDir, '_base'), ['ru', 'en', 'uz']);
  const packs = ['ai-agency', 'service-desk'].map((name) => readPack(join(presetsDir, name)));
  const entries = [...(base.ok ? base.entries : []), ...packs.flatMap((read) => (read.ok ? read.pack.entries : []))];
  const texts = entries.flatMap(({ locales }) =>
    Object.values(locales).flatMap((values) => Object.values(values).flatMap(textsOf)),
  );
  const pieces = texts.flatMap((text) => text.split(/\n|\{\{.*?\}\}|\{%.*?%\}/)).map((piece) => piece.trim());
  return [...new Set(pieces)].filter((piece) => piece.length >= SHORTEST);
}

describe('texts of packs', () => {
  it('stand in packs only', () => {
    const all = sentences();
    const found = ['cms/src', 'bot/src', 'config/src', 'public'].flatMap(filesIn).flatMap((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8');
      return all.filter((sentence) => code.includes(sentence)).map((sentence) => `${file}: ${sentence}`);
    });
    expect(all.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });
});
