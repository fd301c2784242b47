import type { Counted } from './counted';

/** A client who went from one stage of the funnel to another; none of them is an empty word. */
export function countedMove({ from, to, at }: { from: string | null; to: string | null; at: Date }): Counted {
  return { at, metric: 'stage.moved', label: `${from ?? ''}>${to ?? ''}` };
}

/** The two stages of a label of `stage.moved`. */
export function readMove(label: string): { from: string; to: string } {
  const [from = '', to = ''] = label.split('>');
  return { from, to };
}
