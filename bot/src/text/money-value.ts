import { Drop } from 'liquidjs';
import { minorDigits } from './money';

/** An amount that knows its currency: `{{ package.price | money }}`. Printed or compared it is the plain major amount. */
export class MoneyValue extends Drop {
  constructor(
    readonly minor: string,
    readonly currency: string,
  ) {
    super();
  }

  override valueOf(): number {
    return Number(this.minor) / 10 ** minorDigits(this.currency);
  }

  override toString(): string {
    return String(this.valueOf());
  }
}
