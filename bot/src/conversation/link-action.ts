import type { ContentView } from '../content/content-view';
import { splitLink } from '../content/create-content-view';
import { packAction } from './action';
import type { InlineButton } from './reply';

/** Where a link of content leads, as a button's action; null for addresses and unknown kinds. */
export function toAction(link: string): string | null {
  const { type, key } = splitLink(link);
  if (type === 'action') return packAction(PLACES[key] ?? 'menu');
  return ['screen', 'package', 'faq', 'form'].includes(type) ? packAction(type, key) : null;
}

const PLACES: Record<string, string> = { applications: 'my' };
for (const place of ['menu', 'packages', 'language', 'privacy', 'help', 'ask']) PLACES[place] = place;

/** A content button as the client sees it; null = it leads nowhere now and is not shown. */
export function toLinkButton(button: { text: string; target: string }, content: ContentView): InlineButton | null {
  const { type, key } = splitLink(button.target);
  if (button.text === '' || !content.has(button.target)) return null;
  if (type === 'url') return { text: button.text, url: key };
  const action = toAction(button.target);
  return action === null ? null : { text: button.text, action };
}
