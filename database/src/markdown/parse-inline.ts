import type { InlineNode, TextNode } from './blocks';
import { type InlineToken, splitInline } from './inline-tokens';
import { isSpace, isWordCharacter, mark, type MarkName } from './marks';

/** Text of one block (Liquid tokens hidden) to Strapi's inline nodes. A sign without a partner is only a sign. */
export function parseInline(source: string, outerMarks = 0): InlineNode[] {
  const tokens = splitInline(source);
  const nodes: InlineNode[] = [];
  let marks = outerMarks;
  let opened: InlineToken[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'sign' || token.kind === 'tag') {
      // Two signs with nothing between them («****») mark nothing.
      const partner = opened.find((open) => isPair(open, token) && open !== tokens[at - 1]);
      if (partner && mayClose(token)) {
        marks &= ~token.bit | outerMarks;
        opened = opened.filter((open) => open !== partner);
      } else if (
        mayOpen(token) &&
        !(marks & token.bit) &&
        tokens.slice(at + 2).some((later) => isPair(token, later) && mayClose(later))
      ) {
        marks |= token.bit;
        opened.push(token);
      } else pushText(nodes, token.text, marks);
    } else if (token.kind === 'link') {
      nodes.push({ type: 'link', url: token.url, children: parseInline(token.text, marks).flatMap(textsOf) });
    } else pushText(nodes, token.text, token.kind === 'code' ? marks | mark.code : marks);
  });
  return nodes;
}

function isPair(open: InlineToken, close: InlineToken): boolean {
  if (open.kind === 'sign') return close.kind === 'sign' && close.bit === open.bit;
  return open.kind === 'tag' && close.kind === 'tag' && close.bit === open.bit && close.closes;
}

function mayOpen(token: InlineToken): boolean {
  if (token.kind === 'tag') return !token.closes;
  if (token.kind !== 'sign' || isSpace(token.after)) return false;
  return token.text !== '_' || !isWordCharacter(token.before);
}

function mayClose(token: InlineToken): boolean {
  if (token.kind === 'tag') return token.closes;
  if (token.kind !== 'sign' || isSpace(token.before)) return false;
  return token.text !== '_' || !isWordCharacter(token.after);
}

function pushText(nodes: InlineNode[], text: string, marks: number): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && marksOf(last) === marks) last.text += text;
  else nodes.push(textNode(text, marks));
}

const textsOf = (node: InlineNode): TextNode[] => (node.type === 'text' ? [node] : node.children);
const markNames = Object.keys(mark) as MarkName[]; // Object.keys forgets the key type

export function textNode(text: string, marks = 0): TextNode {
  const node: TextNode = { type: 'text', text };
  for (const name of markNames) if (marks & mark[name]) node[name] = true;
  return node;
}

export function marksOf(node: Record<string, unknown>): number {
  return markNames.reduce((bits, name) => (node[name] === true ? bits | mark[name] : bits), 0);
}
