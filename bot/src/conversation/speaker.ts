import { defaultLocale } from '../cms-client/schemas/content';
import type { ContentView } from '../content/content-view';
import { createRenderer, type Renderer } from '../text/create-renderer';
import { formatAmount } from '../text/money';
import { toCommonVariables } from './common-variables';
import { emergency } from './emergency';
import { phraseKeys, type PhraseKey } from './phrase-keys';
import type { Person, Turn } from './turn';

/** How the bot says things in one language to one person: phrases and content texts with the common variables. */
export type Speaker = Pick<Turn, 'say' | 'label' | 'rich' | 'plain'>;

export function createSpeaker(content: ContentView, person: Pick<Person, 'name'> | null): Speaker {
  const renderer = rendererOf(content);
  const common = toCommonVariables(content, person);
  return {
    say: (key, variables) =>
      renderer.phrase(content.phrase(key) ?? emergency.notReady[content.locale], { ...common, ...variables }),
    label: (key, variables) => renderer.plain(content.phrase(key) ?? emergency.button, { ...common, ...variables }),
    rich: (blocks, variables) => renderer.blocks(Array.isArray(blocks) ? blocks : null, { ...common, ...variables }),
    plain: (text, variables) => renderer.plain(text, { ...common, ...variables }),
  };
}

/** Compiled templates live as long as the view of the content they came from. */
const renderers = new WeakMap<ContentView, Renderer>();

function rendererOf(content: ContentView): Renderer {
  const known = renderers.get(content);
  if (known) return known;
  const settings = content.settings();
  const amounts = new Map<string, string>();
  const renderer: Renderer = createRenderer({
    locale: content.locale,
    timeZone: settings?.timeZone || 'UTC',
    currency: settings?.currency ?? 'RUB',
    formatMoney: ({ minor, currency }) => {
      const known = amounts.get(`${minor} ${currency}`);
      if (known !== undefined) return known;
      const amount = formatAmount(minor, { currency, locale: content.locale });
      const phrase = content.phrase(moneyKey(currency) ?? '');
      const text = phrase === null ? `${amount} ${currency}` : renderer.plain(phrase, { amount });
      // The prices of a catalogue are few; amounts made up by a text are not kept without end.
      if (amounts.size < 1_000) amounts.set(`${minor} ${currency}`, text);
      return text;
    },
  });
  renderers.set(content, renderer);
  return renderer;
}

function moneyKey(currency: string): PhraseKey | null {
  const key = `money.${currency.toLowerCase()}`;
  return Object.hasOwn(phraseKeys, key) ? (key as PhraseKey) : null; // checked on the line itself
}

/** Language of what is said to nobody in particular (manager chats). */
export const deskLocale = defaultLocale;
