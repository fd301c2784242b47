import type { Package } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { toPackageVariables } from '../../conversation/common-variables';
import type { Turn } from '../../conversation/turn';

/** «от 85 000 ₽», or the words for a price on request. */
export function toPriceText(entry: Keyed<Package>, turn: Pick<Turn, 'label' | 'plain'>): string {
  const { price, pricePrefix } = toPackageVariables(entry, turn);
  if (price === null) return turn.label('catalogue.price-on-request');
  return turn.label('catalogue.price', { price: turn.plain('{{ price | money }}', { price }), prefix: pricePrefix });
}
