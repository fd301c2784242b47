import { parseAction } from '../../conversation/action';
import type { Feature } from '../../conversation/feature';
import { toPackageRows } from '../../conversation/package-list';
import type { Reply } from '../../conversation/reply';
import { enterPlace, toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { buildCard } from './build-card';
import { buildCompare } from './build-compare';

/** Packages: list, card, comparison (B2). «Хочу этот» belongs to the form. */
export const catalogueFeature: Feature = {
  name: 'catalogue',
  async handle(event, turn) {
    const action = event.kind === 'tapped' ? parseAction(event.action) : null;
    if (action?.verb === 'packages') return [showList(turn)];
    if (action?.verb === 'compare') return turn.content.packages().length > 0 ? [buildCompare(turn)] : [showList(turn)];
    const [key] = action?.arguments ?? [];
    return action?.verb === 'package' && key !== undefined ? showCard(turn, key) : null;
  },
};

function showList(turn: Turn): Reply {
  enterPlace(turn, 'action:packages');
  const rows = toPackageRows(turn);
  const html = turn.say(rows.length > 0 ? 'catalogue.title' : 'catalogue.empty');
  return { kind: 'replace', html, inline: [...rows, toWayRow(turn)] };
}

/** null = not published any more: the core answers with the fresh menu. */
function showCard(turn: Turn, key: string): Reply[] | null {
  const entry = turn.content.package(key);
  if (entry === null) return null;
  enterPlace(turn, `package:${key}`);
  turn.dialog.package = key;
  turn.services.emit('package.viewed', { package: key });
  return [buildCard(entry, turn)];
}
