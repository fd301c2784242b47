import type { BlockNode, InlineNode, ListItemNode, ListNode } from './blocks';
import { parseInline, textNode } from './parse-inline';
import { createTemplateTokens } from './template-tokens';

/** Light Markdown (docs/contracts.md, section 3) to Strapi blocks. Any text is accepted: what is no sign is text. */
export function markdownToBlocks(markdown: string): BlockNode[] {
  const tokens = createTemplateTokens();
  const lines = tokens.hide(cleanText(markdown)).split('\n');
  const blocks: BlockNode[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else {
      const found =
        readCode(lines, at) ??
        readHeading(line, at) ??
        readQuote(lines, at) ??
        readList(lines, at) ??
        readParagraph(lines, at);
      if (found.block) blocks.push(found.block);
      at = found.end;
    }
  }
  return restore(blocks, tokens.restore);
}

type Found = { block: BlockNode | null; end: number };

const FENCE = /^(`{3,})([\w-]*)\s*$/;
const HEADING = /^(#{1,6}) +(\S.*)$/;
const ITEM = /^( *)(-|\d{1,9}\.) +(\S.*)$/;

/** Line ends and control characters that neither YAML nor a chat shows. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/g, '');
}

function readCode(lines: string[], at: number): Found | null {
  const fence = FENCE.exec(lines[at] ?? '');
  if (!fence) return null;
  const length = lines.slice(at + 1).findIndex((line) => line.trimEnd() === fence[1]);
  const end = length === -1 ? lines.length : at + 1 + length;
  const text = lines.slice(at + 1, end).join('\n');
  const language = fence[2] ? { language: fence[2] } : {};
  return { block: text.trim() === '' ? null : { type: 'code', ...language, children: [textNode(text)] }, end: end + 1 };
}

function readHeading(line: string, at: number): Found | null {
  const match = HEADING.exec(line);
  if (!match) return null;
  const level = match[1]?.length as 1 | 2 | 3 | 4 | 5 | 6; // the expression allows one to six signs
  return { block: { type: 'heading', level, children: inline([match[2] ?? '']) }, end: at + 1 };
}

function readQuote(lines: string[], at: number): Found | null {
  const end = endWhile(lines, at, (line) => line.startsWith('>'));
  if (end === at) return null;
  const children = inline(lines.slice(at, end).map((line) => line.slice(1)));
  return { block: children.length > 0 ? { type: 'quote', children } : null, end };
}

function readParagraph(lines: string[], at: number): Found {
  const isText = (line: string) =>
    line.trim() !== '' && !FENCE.test(line) && !HEADING.test(line) && !line.startsWith('>') && !ITEM.test(line);
  const end = Math.max(at + 1, endWhile(lines, at, isText));
  const children = inline(lines.slice(at, end));
  return { block: children.length > 0 ? { type: 'paragraph', children } : null, end };
}

type ItemLine = { level: number; format: ListNode['format']; text: string[] };

/** Items until a line that belongs to none; an empty line between two items of the same list does not end it. */
function readList(lines: string[], start: number): Found | null {
  const items: ItemLine[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const item = toItem(line, items.at(-1)?.level ?? -1);
    if (item) {
      if (items[0] && item.level === 0 && item.format !== items[0].format) break;
      items.push(item);
    } else if (line.trim() === '') {
      const next = lines[at + 1] ?? '';
      if (!ITEM.test(next)) break;
    } else if (items.length > 0 && line.startsWith('  ')) items.at(-1)?.text.push(line);
    else break;
  }
  return items.length > 0 ? { block: toList(items, 0), end: at } : null;
}

function toItem(line: string, levelAbove: number): ItemLine | null {
  const match = ITEM.exec(line);
  if (!match) return null;
  const level = Math.min(Math.floor((match[1]?.length ?? 0) / 2), levelAbove + 1);
  return { level, format: match[2] === '-' ? 'unordered' : 'ordered', text: [match[3] ?? ''] };
}

/** `items` are all at `level` or deeper, the first one at `level`. */
function toList(items: ItemLine[], level: number): ListNode {
  const children: (ListItemNode | ListNode)[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (!item) break;
    if (item.level === level) {
      children.push({ type: 'list-item', children: inline(item.text) });
      at += 1;
      continue;
    }
    const isSame = (other: ItemLine) =>
      other.level > level + 1 || (other.level === level + 1 && other.format === item.format);
    const length = items.slice(at).findIndex((other) => !isSame(other));
    const end = length === -1 ? items.length : at + length;
    children.push(toList(items.slice(at, end), level + 1));
    at = end;
  }
  const indent = level > 0 ? { indentLevel: level } : {};
  return { type: 'list', format: items[0]?.format ?? 'unordered', ...indent, children };
}

function inline(lines: string[]): InlineNode[] {
  const text = lines.map((line) => line.trim()).filter((line) => line !== '');
  return parseInline(text.join('\n'));
}

function endWhile(lines: string[], from: number, accepts: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && accepts(lines[at] ?? '')) at += 1;
  return at;
}

/** Puts the Liquid tokens back into every text and address. */
function restore<T>(value: T, put: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === 'string' ? put(part) : part)) as T; // same shape, other texts
}
