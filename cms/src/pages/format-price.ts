type Priced = { price: string | null; currency: string; pricePrefix: string };

/** «от 85 000 ₽»: grouped by the language's rules, the currency's sign from the phrases `money.<currency>`. */
export function formatPrice(priced: { package: Priced; locale: string; phrase: (key: string) => string }): string {
  const { price, currency, pricePrefix } = priced.package;
  if (price === null) return priced.phrase('catalogue.price-on-request');
  const amount = new Intl.NumberFormat(priced.locale, { maximumFractionDigits: 2 }).format(Number(price));
  const money = priced.phrase(`money.${currency.toLowerCase()}`).replace(/\{\{\s*amount\s*\}\}/, () => amount);
  return pricePrefix ? `${pricePrefix} ${money}` : money;
}
