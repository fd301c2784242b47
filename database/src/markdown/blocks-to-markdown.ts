import { marksOf } from './parse-inline';
import { cleanText, markdownToBlocks } from './markdown-to-blocks';
import { createTemplateTokens, type TemplateTokens } from './template-tokens';
import { type Cell, writeInline } from './write-inline';

/** A node as it stands in the database; kinds we do not know are left out. */
type LooseNode = { type?: unknown; [key: string]: unknown };

/**
 * Strapi blocks to light Markdown. The answer is canonical: parsed and written again it is the same text, character by character.
 * Pictures inside rich text are left out (a screen has its own media field).
 */
export function blocksToMarkdown(blocks: unknown): string {
  let text = writeOnce(blocks);
  // Odd nestings (a list without a first item, half a Liquid token in a link) are straightened by the parser: a round or two more
  // give the form that no longer changes.
  for (let round = 0; round < 8; round += 1) {
    const again = writeOnce(markdownToBlocks(text));
    if (again === text) break;
    text = again;
  }
  return text;
}

function writeOnce(blocks: unknown): string {
  const tokens = createTemplateTokens();
  const parts: { text: string; format: unknown }[] = [];
  for (const block of nodesOf(blocks)) {
    const text = writeBlock(block, tokens);
    if (text === '') continue;
    const format = block.type === 'list' ? block.format : null;
    const last = parts.at(-1);
    if (last && format !== null && last.format === format) last.text += `\n${text}`;
    else parts.push({ text, format });
  }
  return tokens.restore(parts.map(({ text }) => text).join('\n\n'));
}

function writeBlock(block: LooseNode, tokens: TemplateTokens): string {
  const lines = () => writeLines(block.children, tokens);
  switch (block.type) {
    case 'paragraph':
      return lines().map(escapeLineStart).join('\n');
    case 'heading':
      return heading(Number(block.level), lines().join(' '));
    case 'quote':
      return lines()
        .map((line) => `> ${line}`)
        .join('\n');
    case 'code':
      return writeCode(block, tokens);
    case 'list':
      return writeList(block, 0, tokens).join('\n');
    default:
      return '';
  }
}

function heading(level: number, text: string): string {
  return text === '' ? '' : `${'#'.repeat(Math.min(Math.max(level || 2, 1), 6))} ${text}`;
}

function writeCode(block: LooseNode, tokens: TemplateTokens): string {
  const text = nodesOf(block.children)
    .map((node) => cleanText(String(node.text ?? '')))
    .join('');
  if (text.trim() === '') return '';
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  const language = typeof block.language === 'string' && /^[\w-]+$/.test(block.language) ? block.language : '';
  return `${fence}${language}\n${tokens.hide(text)}\n${fence}`;
}

function writeList(list: LooseNode, level: number, tokens: TemplateTokens): string[] {
  let number = 0;
  const indent = '  '.repeat(level);
  return nodesOf(list.children).flatMap((child) => {
    if (child.type === 'list') return writeList(child, level + 1, tokens);
    const lines = writeLines(child.children, tokens).map(escapeLineStart);
    if (lines.length === 0) return [];
    number += 1;
    const marker = list.format === 'ordered' ? `${number}.` : '-';
    return lines.map((line, at) => (at === 0 ? `${indent}${marker} ${line}` : `${indent}  ${line}`));
  });
}

/** Inline nodes as lines without empty ones; marks and links are closed at the end of each line. */
function writeLines(children: unknown, tokens: TemplateTokens): string[] {
  const lines: Segment[][] = [[]];
  for (const segment of toSegments(children, tokens)) {
    const parts = splitCells(segment.cells);
    parts.forEach((cells, at) => {
      if (at > 0) lines.push([]);
      if (cells.length > 0) lines.at(-1)?.push({ ...segment, cells });
    });
  }
  return lines.map(writeLine).filter((line) => line !== '');
}

type Segment = { url: string | null; cells: Cell[] };

function toSegments(children: unknown, tokens: TemplateTokens): Segment[] {
  const segments: { url: string | null; nodes: LooseNode[] }[] = [];
  for (const node of nodesOf(children)) {
    const url = node.type === 'link' ? writeUrl(node.url, tokens) : null;
    const nodes = node.type === 'link' ? nodesOf(node.children) : [node];
    const last = segments.at(-1);
    if (last && last.url === url) last.nodes.push(...nodes);
    else segments.push({ url, nodes });
  }
  return segments.map(({ url, nodes }) => ({ url, cells: toCells(nodes, tokens) }));
}

/** A Liquid token may be split over nodes (half of it bold): it is one character with the marks of its first part. */
function toCells(nodes: LooseNode[], tokens: TemplateTokens): Cell[] {
  const marks: number[] = [];
  let text = '';
  for (const node of nodes) {
    const part = cleanText(typeof node.text === 'string' ? node.text : '');
    text += part;
    for (let at = 0; at < part.length; at += 1) marks.push(marksOf(node));
  }
  const cells: Cell[] = [];
  let at = 0;
  for (const character of tokens.hide(text)) {
    cells.push({ character, marks: marks[at] ?? 0 });
    at += tokens.restore(character).length;
  }
  return cells;
}

function splitCells(cells: Cell[]): Cell[][] {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.character === '\n') lines.push([]);
    else lines.at(-1)?.push(cell);
  }
  return lines;
}

function writeLine(segments: Segment[]): string {
  const text = segments.map(({ url, cells }) => {
    const trimmed = url === null ? cells : trimCells(cells);
    if (trimmed.length === 0) return cells.length > 0 ? ' ' : '';
    return url === null ? writeInline(cells, false) : `[${writeInline(trimmed, true)}](${url})`;
  });
  return text.join('').trim();
}

function trimCells(cells: Cell[]): Cell[] {
  const start = cells.findIndex((cell) => cell.character.trim() !== '');
  const end = cells.findLastIndex((cell) => cell.character.trim() !== '');
  return start === -1 ? [] : cells.slice(start, end + 1);
}

/** null = no usable address, the text stays as plain text. */
function writeUrl(url: unknown, tokens: TemplateTokens): string | null {
  if (typeof url !== 'string' || url.trim() === '') return null;
  return tokens
    .hide(cleanText(url).trim())
    .replace(/[\\()]/g, '\\$&')
    .replace(/\s/g, '%20');
}

function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})\. /, '$1\\. ').replace(/^(?=- |>|#{1,6} )/, '\\');
}

function nodesOf(children: unknown): LooseNode[] {
  return Array.isArray(children)
    ? children.filter((node): node is LooseNode => typeof node === 'object' && node !== null)
    : [];
}
