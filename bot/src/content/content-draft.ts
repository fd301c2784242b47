import { z } from 'zod';
import type { ContentReceiver } from '../cms-client/cms-client';
import { type ContentHead, contentSchemas, type ContentType } from '../cms-client/schemas/content';
import { type ContentIndex, emptyEntries, isContentType, toContentIndex } from './content-index';

/** An entry of a reply or a kept snapshot that does not fit its schema: it is left out, the others stay. */
export type ContentProblem = { type: string; key: string; locale: string; message: string };

export type AppliedContent = { index: ContentIndex; problems: ContentProblem[] };

/** Gathers the entries of one reply as they arrive. Nothing of them is in use before `apply`. */
export type ContentDraft = ContentReceiver & {
  /** Removed or refused entries are not in the new index; the old index stays as it was. */
  apply(index: ContentIndex, head: ContentHead): AppliedContent;
};

/** By type, language and key; undefined = the entry is gone. */
type Changes = Map<ContentType, Map<string, Map<string, unknown>>>;

export function createContentDraft(): ContentDraft {
  const changes: Changes = new Map();
  const problems: ContentProblem[] = [];
  const put = ({ type, locale, key }: { type: ContentType; locale: string; key: string }, data: unknown) => {
    const languages = getOrMake(changes, type);
    getOrMake(languages, locale).set(key, data);
  };

  return {
    changed({ type, key, locale, data }) {
      // A newer CMS may know more types than this bot.
      if (!isContentType(type)) return;
      const parsed = contentSchemas[type].safeParse(data);
      put({ type, locale, key }, parsed.data);
      if (!parsed.success) problems.push({ type, key, locale, message: z.prettifyError(parsed.error) });
    },
    removed({ type, key, locale }) {
      if (isContentType(type)) put({ type, locale, key }, undefined);
    },
    apply(index, { revision, full }) {
      const entries = full ? emptyEntries() : { ...index.entries };
      for (const [type, languages] of changes) {
        // The type and its data met in `contentSchemas`; TypeScript cannot follow the pair through a union.
        Object.assign(entries, { [type]: withChanges(entries[type] as Map<string, Map<string, unknown>>, languages) });
      }
      return { index: toContentIndex({ revision, entries, collections: index.collections }), problems };
    },
  };
}

/** Copies only the languages that change, so that older indexes keep theirs. */
function withChanges(
  before: Map<string, Map<string, unknown>>,
  languages: Map<string, Map<string, unknown>>,
): Map<string, Map<string, unknown>> {
  const after = new Map(before);
  for (const [locale, changed] of languages) {
    const byKey = new Map(before.get(locale));
    for (const [key, data] of changed) {
      if (data === undefined) byKey.delete(key);
      else byKey.set(key, data);
    }
    after.set(locale, byKey);
  }
  return after;
}

function getOrMake<K, K2, V>(maps: Map<K, Map<K2, V>>, key: K): Map<K2, V> {
  const map = maps.get(key) ?? new Map<K2, V>();
  maps.set(key, map);
  return map;
}
