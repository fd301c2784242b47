import { fillText } from './fill-text';

/** Strapi's blocks as plain lines with their variables filled in; a page escapes them as any other value. */
export function blocksToLines(blocks: unknown[] | null, variables: Record<string, unknown>): string[] {
  const text = (blocks ?? []).map(textOf).join('\n');
  return fillText(text, variables)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return 'children' in node && Array.isArray(node.children) ? node.children.map(textOf).join('') : '';
}
