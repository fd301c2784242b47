import type { CmsClient } from '../cms-client/cms-client';
import type { DraftsReply } from '../cms-client/schemas/content';
import { createCollections } from './collections';
import { createContentDraft } from './content-draft';
import { type ContentIndex, createContentIndex } from './content-index';

export type PreviewContent = {
  /** Published content with every newer draft over it: what clients would see if everything were published now. */
  read(): Promise<ContentIndex>;
  /** Names the state `read` would give; asks the CMS. */
  stamp(): Promise<string>;
};

export type PreviewContentOptions = { cms: Pick<CmsClient, 'fetchDrafts'>; current(): ContentIndex; now(): number };

/** Several previews and their pages ask at once; one answer serves them all this long. */
const freshMs = 300;

/** Content for preview sessions (DESIGN 3). Asked for only while somebody looks; live chats never see any of it. */
export function createPreviewContent({ cms, current, now }: PreviewContentOptions): PreviewContent {
  // Its own lists: those of the live chats stay as they are whatever an editor types.
  const collections = createCollections();
  let drafts: DraftsReply = { stamp: '', changed: [] };
  let askedAt = -Infinity;
  let asking: Promise<void> | null = null;
  let made: { from: ContentIndex; drafts: DraftsReply; index: ContentIndex } | null = null;

  const ask = async () => {
    drafts = (await cms.fetchDrafts(drafts.stamp)) ?? drafts;
    askedAt = now();
  };
  const refresh = (): Promise<void> => {
    if (now() - askedAt < freshMs) return Promise.resolve();
    asking ??= ask().finally(() => (asking = null));
    return asking;
  };

  return {
    async read() {
      await refresh();
      const from = current();
      if (made?.from === from && made.drafts === drafts) return made.index;
      made = { from, drafts, index: overlay(from, { drafts, collections }) };
      return made.index;
    },
    async stamp() {
      await refresh();
      // The published version of an entry arrives a moment after it stopped being a newer draft.
      return `${drafts.stamp}.${current().revision}`;
    },
  };
}

type Over = { drafts: DraftsReply; collections: ContentIndex['collections'] };

function overlay(from: ContentIndex, { drafts, collections }: Over): ContentIndex {
  const draft = createContentDraft();
  for (const entry of drafts.changed) draft.changed(entry);
  const base = { ...createContentIndex(), entries: from.entries, collections };
  // A business that has published nothing yet can be previewed all the same.
  return draft.apply(base, { revision: Math.max(1, from.revision), full: false }).index;
}
