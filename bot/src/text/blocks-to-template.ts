import type { RichBlock } from './rich-block';
import { mapOutsideTokens } from './liquid-tokens';
import { escapeHtml } from './safe-html';
import { toSafeHref } from './safe-link';

/**
 * Strapi blocks → a Liquid template of Telegram HTML: words escaped, tokens kept as they are. Nodes of an unknown kind
 * show their text. Telegram has no lists and headings: they become lines with «•» or a number, and bold.
 */
export function blocksToTemplate(blocks: readonly RichBlock[]): string {
  return blocks
    .map(toParagraph)
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n');
}

function toParagraph(block: RichBlock): string {
  const inner = () => inline(block.children ?? []);
  if (block.type === 'heading') return wrap('b', inner());
  if (block.type === 'quote') return wrap('blockquote', inner());
  if (block.type === 'code') return wrap('pre', inner());
  if (block.type === 'list') return listLines(block, 0).join('\n');
  return block.children ? inner() : inline([block]);
}

function listLines(list: RichBlock, depth: number): string[] {
  let place = 0;
  return (list.children ?? []).flatMap((child) => {
    if (child.type === 'list') return listLines(child, depth + 1);
    place += 1;
    const mark = list['format'] === 'ordered' ? `${place}.` : '•';
    return [`${'   '.repeat(depth)}${mark} ${inline(child.children ?? [])}`];
  });
}

function inline(nodes: readonly RichBlock[]): string {
  return nodes.map(toInline).join('');
}

function toInline(node: RichBlock): string {
  if (node.type === 'link') return toLink(node);
  if (node.type !== 'text' && node.children) return inline(node.children);
  const text = mapOutsideTokens(node.text ?? '', escapeHtml);
  if (text.trim() === '') return text;
  return MARKS.reduce((marked, [name, tag]) => (node[name] === true ? wrap(tag, marked) : marked), text);
}

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'i'],
  ['bold', 'b'],
] as const;

function toLink(node: RichBlock): string {
  const words = inline(node.children ?? []);
  const href = typeof node['url'] === 'string' ? toSafeHref(node['url']) : null;
  return href === null || words === '' ? words : `<a href="${href}">${words}</a>`;
}

function wrap(tag: string, inner: string): string {
  return inner.trim() === '' ? inner : `<${tag}>${inner}</${tag}>`;
}
