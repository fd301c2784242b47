import type { ContentData, ContentType } from '../cms-client/schemas/content';

export type Mergeable = Exclude<ContentType, 'phrase'>;

/**
 * The default language's entry is the flow; another language gives texts only (A3): whole texts by name, texts inside
 * lists by `key`. What it lacks falls back; what it has too much (an option the flow does not know) is not shown.
 */
export function mergeLocale<T extends Mergeable>(
  type: T,
  entry: { flow: ContentData[T]; texts: ContentData[T] | undefined },
): ContentData[T] {
  return entry.texts === undefined ? entry.flow : mergers[type](entry.flow, entry.texts);
}

const mergers: { [T in Mergeable]: (flow: ContentData[T], texts: ContentData[T]) => ContentData[T] } = {
  screen: (flow, texts) => ({
    ...flow,
    ...pick(flow, texts, ['title', 'text']),
    buttons: byKey(flow.buttons, texts.buttons, ['label']),
  }),
  package: (flow, texts) => ({
    ...flow,
    ...pick(flow, texts, ['name', 'summary', 'description', 'pricePrefix']),
    features: byKey(flow.features, texts.features, ['text']),
    buttons: byKey(flow.buttons, texts.buttons, ['label']),
  }),
  faq: (flow, texts) => ({
    ...flow,
    ...pick(flow, texts, ['question', 'answer']),
    // Other ways to ask in either language lead to the same answer.
    aliases: [...new Set([...texts.aliases, ...flow.aliases])],
    buttons: byKey(flow.buttons, texts.buttons, ['label']),
  }),
  form: (flow, texts) => ({
    ...flow,
    ...pick(flow, texts, ['title', 'intro', 'confirmation', 'success']),
    fields: flow.fields.map((field) =>
      mergeField(
        field,
        texts.fields.find(({ key }) => key === field.key),
      ),
    ),
    buttons: byKey(flow.buttons, texts.buttons, ['label']),
  }),
  'bot-profile': (flow, texts) => ({
    ...flow,
    ...pick(flow, texts, ['name', 'description', 'shortDescription']),
    commands: flow.commands.map((command) => ({
      ...command,
      ...pick(
        command,
        texts.commands.find((other) => other.command === command.command),
        ['description'],
      ),
    })),
  }),
  'site-settings': (flow, texts) => ({
    ...flow,
    ...pick(flow, texts, ['companyName', 'address', 'consentText']),
  }),
};

type Field = ContentData['form']['fields'][number];

function mergeField(flow: Field, texts: Field | undefined): Field {
  if (texts === undefined) return flow;
  return {
    ...flow,
    ...pick(flow, texts, ['question', 'label', 'hint', 'errorText']),
    options: byKey(flow.options, texts.options, ['label']),
  };
}

function byKey<T extends { key: string }>(flow: T[], texts: T[], names: (keyof T)[]): T[] {
  return flow.map((item) => ({
    ...item,
    ...pick(
      item,
      texts.find(({ key }) => key === item.key),
      names,
    ),
  }));
}

/** The named texts, each from the language when it has one, else from the flow. */
function pick<T, K extends keyof T>(flow: T, texts: T | undefined, names: K[]): Pick<T, K> {
  const entries = names.map((name) => [name, hasText(texts?.[name]) ? texts?.[name] : flow[name]]);
  return Object.fromEntries(entries) as Pick<T, K>; // built from exactly these names
}

function hasText(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
