/**
 * What a text may name. `null` = its parts are not checked. The bot gives these values (`bot/src/text`, phrase list in
 * `bot/src/conversation/phrase-keys.ts`); a name that is not here is a typing mistake in a text.
 */
export const contentVariables: Readonly<Record<string, readonly string[] | null>> = {
  client: ['name'],
  company: ['name', 'phone', 'email', 'address', 'policyUrl'],
  bot: ['name'],
  package: ['name', 'price', 'pricePrefix', 'popular', 'summary', 'features', 'key'],
  application: null,
  form: ['title', 'key'],
};

/** Phrases have variables of their own, each phrase some of them. */
export const phraseVariables: Readonly<Record<string, readonly string[] | null>> = {
  ...contentVariables,
  ...Object.fromEntries(
    (
      'amount answer answered answers card closedAt closedBy code commands consent current description display fields fileId heading ' +
      'hint holder label max media min minutes name number optional packages pending prefix price priceText progress question rows ' +
      'stateText total updates applications'
    )
      .split(' ')
      .map((name) => [name, null]),
  ),
};
