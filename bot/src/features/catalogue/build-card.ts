import type { Package } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { packAction } from '../../conversation/action';
import { toContentRows, toPhraseButton } from '../../conversation/button-rows';
import { toPackageVariables } from '../../conversation/common-variables';
import type { InlineButton, Reply } from '../../conversation/reply';
import { toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { SafeHtml } from '../../text/safe-html';
import { toPriceText } from './price-text';

/** One package: picture, price, what is inside, «Хочу этот». */
export function buildCard(entry: Keyed<Package>, turn: Turn): Reply {
  const shown = toPackageVariables(entry, turn);
  const description = turn.rich(entry.description, { package: shown });
  const html = turn.say('catalogue.card', {
    package: shown,
    priceText: toPriceText(entry, turn),
    description: description === '' ? null : new SafeHtml(description),
  });
  return { kind: 'replace', html, ...(entry.image && { media: entry.image }), inline: toRows(entry, turn) };
}

function toRows(entry: Keyed<Package>, turn: Turn): InlineButton[][] {
  const others = turn.content.packages().length > 1;
  return [
    [toPhraseButton(turn, 'button.want', packAction('want', entry.key))],
    ...toContentRows(entry.buttons, turn),
    ...(others
      ? [
          [
            toPhraseButton(turn, 'button.packages', packAction('packages')),
            toPhraseButton(turn, 'button.compare', packAction('compare')),
          ],
        ]
      : []),
    toWayRow(turn),
  ];
}
