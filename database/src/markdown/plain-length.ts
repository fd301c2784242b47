import type { BlockNode, InlineNode, ListNode } from './blocks';

/** Characters a chat counts: no markup, no Liquid tokens (their values are not known here), list marks and line ends included. */
export function plainLength(blocks: BlockNode[]): number {
  const lines = blocks.flatMap((block) => (block.type === 'list' ? listLines(block) : [textOf(block.children)]));
  const text = lines.join('\n\n').replace(/\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/g, '');
  return [...text].length;
}

function listLines(list: ListNode): string[] {
  return list.children.flatMap((child) => (child.type === 'list' ? listLines(child) : [`• ${textOf(child.children)}`]));
}

function textOf(nodes: InlineNode[]): string {
  return nodes.map((node) => (node.type === 'link' ? textOf(node.children) : node.text)).join('');
}
