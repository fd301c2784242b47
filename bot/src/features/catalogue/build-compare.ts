import { toPackageVariables } from '../../conversation/common-variables';
import { toPackageButton } from '../../conversation/package-list';
import type { Reply } from '../../conversation/reply';
import { toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { toPriceText } from './price-text';

/** All packages side by side: prices, and for every feature the packages that have it. */
export function buildCompare(turn: Turn): Reply {
  const entries = turn.content.packages();
  const packages = entries.map((entry) => ({
    ...toPackageVariables(entry, turn),
    priceText: toPriceText(entry, turn),
  }));
  const rows = entries.map((entry) => [toPackageButton(entry, turn)]);
  return {
    kind: 'replace',
    html: turn.say('catalogue.compare', { packages, rows: toFeatureRows(turn) }),
    inline: [...rows, toWayRow(turn)],
  };
}

/** A feature is the same one in two packages when its key is. */
function toFeatureRows(turn: Turn): { text: string; names: string[]; everywhere: boolean }[] {
  const entries = turn.content.packages();
  const texts = new Map(entries.flatMap(({ features }) => features.map(({ key, text }) => [key, text] as const)));
  return Array.from(texts, ([key, text]) => {
    const names = entries
      .filter(({ features }) => features.some((feature) => feature.key === key))
      .map(({ name }) => name);
    return { text, names, everywhere: names.length === entries.length };
  });
}
