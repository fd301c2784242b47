import type { Package } from '../cms-client/schemas/content';
import type { ContentView, Keyed } from '../content/content-view';
import { packAction } from './action';
import { toPackageVariables } from './common-variables';
import type { InlineButton } from './reply';
import { createSpeaker } from './speaker';
import type { Turn } from './turn';

type Words = Pick<Turn, 'content' | 'label' | 'plain'>;

/** One button per published package, in their order; «compare» when there is something to compare. */
export function toPackageRows(turn: Words): InlineButton[][] {
  const packages = turn.content.packages();
  const rows = packages.map((entry) => [toPackageButton(entry, turn)]);
  const compare = { text: turn.label('button.compare'), action: packAction('compare') };
  return packages.length > 1 ? [...rows, [compare]] : rows;
}

export function toPackageButton(entry: Keyed<Package>, turn: Words): InlineButton {
  return { text: toText(entry, turn), action: packAction('package', entry.key) };
}

/** Labels that are the same for everybody, by package; they go with the view of the content they came from. */
const labels = new WeakMap<ContentView, Map<string, string>>();

/** Rendering the labels of a list costs several times as much as all the rest of its answer. */
function toText(entry: Keyed<Package>, turn: Words): string {
  const known = labels.get(turn.content) ?? new Map<string, string>();
  labels.set(turn.content, known);
  const found = known.get(entry.key);
  if (found !== undefined) return found;
  if (isPassing(entry, turn.content)) return say(entry, turn);
  // Said to nobody: whatever a text may hold, no word about one person is kept for another.
  const text = say(entry, createSpeaker(turn.content, null));
  known.set(entry.key, text);
  return text;
}

function say(entry: Keyed<Package>, words: Pick<Turn, 'label' | 'plain'>): string {
  return words.label('button.package', { package: toPackageVariables(entry, words) });
}

/** May the label hold a word about the person (`client.name`) or the day (the filter `date`)? */
function isPassing({ name, summary, features }: Keyed<Package>, content: ContentView): boolean {
  const texts = [content.phrase('button.package') ?? '', name, summary, ...features.map(({ text }) => text)];
  return texts.some((text) => /client|date/.test(text));
}
