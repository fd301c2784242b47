import type { Package } from '../cms-client/schemas/content';
import type { Keyed } from '../content/content-view';
import { packAction } from './action';
import { toPackageVariables } from './common-variables';
import type { InlineButton } from './reply';
import type { Turn } from './turn';

/** One button per published package, in their order; «compare» when there is something to compare. */
export function toPackageRows(turn: Pick<Turn, 'content' | 'label' | 'plain'>): InlineButton[][] {
  const packages = turn.content.packages();
  const rows = packages.map((entry) => [toPackageButton(entry, turn)]);
  const compare = { text: turn.label('button.compare'), action: packAction('compare') };
  return packages.length > 1 ? [...rows, [compare]] : rows;
}

export function toPackageButton(entry: Keyed<Package>, turn: Pick<Turn, 'label' | 'plain'>): InlineButton {
  const text = turn.label('button.package', { package: toPackageVariables(entry, turn) });
  return { text, action: packAction('package', entry.key) };
}
