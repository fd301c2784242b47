import { Liquid } from 'liquidjs';

const engine = new Liquid({ ownPropertyOnly: true, renderLimit: 200, memoryLimit: 100_000 });

/** A text of content with its variables filled in. Plain text comes out; a page escapes it as any other value. */
export function fillText(text: string, variables: Record<string, unknown>): string {
  return text.includes('{') ? String(engine.parseAndRenderSync(text, variables)) : text;
}
