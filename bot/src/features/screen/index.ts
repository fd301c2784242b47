import { packAction, parseAction } from '../../conversation/action';
import { toPhraseButton } from '../../conversation/button-rows';
import type { Feature } from '../../conversation/feature';
import { toAction } from '../../conversation/link-action';
import type { InlineButton, Reply } from '../../conversation/reply';
import { toPayloadLink } from '../../conversation/to-payload-link';
import { enterPlace, leavePlace, startLink } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { buildScreen } from './build-screen';

/** Menus: /start, screens of any depth, back and home. */
export const screenFeature: Feature = {
  name: 'screen',
  async handle(event, turn) {
    if (event.kind === 'started') return showStart(turn, event.payload);
    if (event.kind === 'membership') return [];
    if (event.kind !== 'tapped') return null;
    const [verb, key, page] = spread(event.action);
    if (verb === 'menu') return showMenu(turn);
    if (verb === 'back') return turn.open(leavePlace(turn));
    return verb === 'screen' && key !== undefined ? showScreen(turn, key, page) : null;
  },
};

function spread(action: string): string[] {
  const parsed = parseAction(action);
  return parsed === null ? [] : [parsed.verb, ...parsed.arguments];
}

/** A payload may name a place (`screen_about`, `package-premium`); any payload is kept as the person's source. */
async function showStart(turn: Turn, payload: string | null): Promise<Reply[] | null> {
  if (payload !== null) turn.dialog.startPayload ??= payload.slice(0, 64);
  turn.services.emit('bot.started', { hasPayload: payload !== null });
  turn.dialog.trail = [];
  const link = payload === null ? null : toPayloadLink(payload);
  const action = link !== null && turn.content.has(link) ? toAction(link) : null;
  return action === null ? showMenu(turn) : turn.open(action);
}

async function showMenu(turn: Turn): Promise<Reply[] | null> {
  const link = startLink(turn);
  return link === null ? [buildNoMenu(turn)] : showScreen(turn, link.slice('screen:'.length), undefined);
}

/** No start screen is published: said kindly, a request is still taken, staff see it in the health of the content. */
function buildNoMenu(turn: Turn): Reply {
  turn.services.emit('menu.missing', {}, 'error');
  const rows: InlineButton[][] = [
    ...(turn.content.forms().length > 0 ? [[toPhraseButton(turn, 'button.apply', packAction('apply'))]] : []),
    ...(turn.content.packages().length > 0 ? [[toPhraseButton(turn, 'button.packages', packAction('packages'))]] : []),
  ];
  return { kind: 'replace', html: turn.say('menu.none'), inline: rows };
}

/** null = no such screen: the fallback answers with the fresh menu. */
async function showScreen(turn: Turn, key: string, page: string | undefined): Promise<Reply[] | null> {
  const screen = turn.content.screen(key);
  if (screen === null) return null;
  enterPlace(turn, `screen:${key}`);
  turn.services.emit('screen.shown', { screen: key });
  return [await buildScreen(screen, turn, page)];
}
