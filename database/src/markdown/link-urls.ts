import type { BlockNode, ListItemNode, ListNode } from './blocks';

/** Addresses of all links in a rich text. */
export function linkUrls(blocks: readonly (BlockNode | ListItemNode | ListNode)[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return linkUrls(block.children);
    return block.children.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  });
}
