import { isNode } from 'yaml';
import { blocksToMarkdown } from '../../markdown/blocks-to-markdown';
import { markdownToBlocks } from '../../markdown/markdown-to-blocks';
import { linkUrls } from '../../markdown/link-urls';
import { plainLength } from '../../markdown/plain-length';
import { checkTemplate } from '../../template/check-template';
import { CAPTION_LIMIT, type Field, type ItemsField, type RichField, type TextField } from '../field';
import type { Json, PackValue } from '../pack';
import type { Place } from './problems';
import { readLink } from './read-link';
import { readChoice, readFlag, readMoment, readNumber, readText, type Read } from './read-scalar';
import { placeOf, type ReadContext } from './read-context';
import { itemsOf, scalarOf } from './yaml-file';

export type ValueNode = { node: unknown; keyNode: unknown; field: Exclude<Field, ItemsField>; hasMedia: boolean };

/** One value; null = left out, the default, or refused (noted). */
export function readValue({ node, keyNode, field, hasMedia }: ValueNode, context: ReadContext): PackValue | null {
  const place = placeOf(context, node ?? keyNode);
  const note = <T>(read: Read<T>): T | null => {
    if (read.ok) return read.value;
    context.problems.add(place, read.ru, read.en);
    return null;
  };
  const raw = scalarOf(node);
  switch (field.kind) {
    case 'text':
      return unlessFallback(note(readTemplateText(raw, field, { place, context })), field.fallback ?? '');
    case 'rich':
      return unlessFallback(note(readRich(raw, field, { place, context, hasMedia })), '');
    case 'link':
      return unlessFallback(note(readLinkText(raw, field.types, { place, context })), '');
    case 'integer':
    case 'decimal':
      return raw === null ? null : unlessFallback(note(readNumber(raw, field)), field.fallback);
    case 'flag':
      return unlessFallback(note(readFlag(raw)), field.fallback);
    case 'choice':
      return unlessFallback(note(readChoice(raw, field)), field.fallback);
    case 'moment':
      return raw === null ? null : note(readMoment(raw));
    case 'media':
      return unlessFallback(note(readMediaName(raw, field.extensions, { place, context })), '');
    case 'texts':
      return readTexts(node, field.limit, context);
    case 'json':
      return isNode(node) ? { json: node.toJSON() as Json } : null; // anchors are refused before, so this is plain JSON
  }
}

type Where = { place: Place; context: ReadContext };

function unlessFallback<T>(value: T | null, fallback: T | undefined): T | null {
  return value === fallback ? null : value;
}

function noteTemplate(text: string, { place, context }: Where): void {
  for (const problem of checkTemplate(text, context.known)) context.problems.add(place, problem.ru, problem.en);
}

function readTemplateText(raw: unknown, field: TextField, where: Where): Read<string> {
  const read = readText(raw, field);
  if (read.ok && field.template) noteTemplate(read.value, where);
  return read;
}

function readRich(raw: unknown, field: RichField, where: Where & { hasMedia: boolean }): Read<string> {
  const read = readText(raw, {});
  if (!read.ok) return read;
  noteTemplate(read.value, where);
  const blocks = markdownToBlocks(read.value);
  const limit = where.hasMedia ? Math.min(field.limit, CAPTION_LIMIT) : field.limit;
  const length = plainLength(blocks);
  if (length > limit) {
    const what = where.hasMedia ? { ru: 'подпись к картинке', en: 'caption' } : { ru: 'текст', en: 'text' };
    return {
      ok: false,
      ru: `${what.ru} длиннее, чем пропустит Telegram: ${length} знаков, можно ${limit}`,
      en: `${what.en} over Telegram's limit: ${length} characters, ${limit} allowed`,
    };
  }
  const wrong = linkUrls(blocks).find((url) => !isUrl(url));
  if (wrong !== undefined) {
    return {
      ok: false,
      ru: `ссылка в тексте ведёт на «${wrong}», нужен полный адрес https://…`,
      en: `a link in the text leads to "${wrong}", a whole address https://… is needed`,
    };
  }
  return { ok: true, value: blocksToMarkdown(blocks) };
}

/** What Strapi's own check of rich text lets pass. */
function isUrl(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(url).protocol);
}

function readLinkText(raw: unknown, types: readonly string[] | undefined, { place, context }: Where): Read<string> {
  const text = readText(raw, { limit: 2000 });
  if (!text.ok || text.value === '') return text;
  const link = readLink(text.value, types);
  if (!link.ok) return link;
  if (link.value.to === 'entry') context.links.push({ type: link.value.type, key: link.value.key, place });
  return text;
}

function readMediaName(raw: unknown, extensions: readonly string[], { place, context }: Where): Read<string> {
  const text = readText(raw, { limit: 200 });
  if (!text.ok || text.value === '') return text;
  const extension = text.value.split('.').pop()?.toLowerCase() ?? '';
  if (!extensions.includes(extension)) {
    const list = extensions.join(', ');
    return {
      ok: false,
      ru: `файл «${text.value}» сюда не подходит, можно: ${list}`,
      en: `the file "${text.value}" does not fit here, these do: ${list}`,
    };
  }
  context.media.push({ file: text.value, place });
  return text;
}

function readTexts(node: unknown, limit: number, context: ReadContext): string[] | null {
  if (scalarOf(node) === null) return null;
  const items = itemsOf(node);
  if (!items) {
    context.problems.add(
      placeOf(context, node),
      'здесь нужен список, каждая строка с «- »',
      'a list is needed here, each line with "- "',
    );
    return null;
  }
  const texts = items.flatMap((item) => {
    const read = readText(scalarOf(item), { limit });
    if (!read.ok) context.problems.add(placeOf(context, item), read.ru, read.en);
    return read.ok && read.value !== '' ? [read.value] : [];
  });
  return texts.length > 0 ? texts : null;
}
