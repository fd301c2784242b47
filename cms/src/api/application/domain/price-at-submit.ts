import { toMinorUnits } from './minor-units';

type Shown = { priceMinor: string | null; currency: string };
type Published = { price: string | null; currency: string };

/**
 * The price as confirmed by the client against the one published now (C1). A package that is not published any more
 * has no current price: that differs too, unless it had none.
 */
export function priceAtSubmit(shown: Shown | null, published: Published | null) {
  const current = published ? toMinorUnits(published.price, published.currency) : null;
  const sameCurrency = !published || !shown || published.currency === shown.currency;
  const differs = shown !== null && (shown.priceMinor !== current || !sameCurrency);
  return { currentPriceMinor: shown ? current : null, priceDiffers: differs };
}
