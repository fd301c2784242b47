import type { Core } from '@strapi/strapi';
import { appendChanges, forgetChanges } from '../use-cases/append-changes';
import { assertPublishable, assertSavable } from '../use-cases/assert-entry';
import { carryOnPublish, carryOnSave, inheritShared } from '../use-cases/carry-shared-fields';
import { checkWithUsers, type CheckedEntry } from '../use-cases/check-content';
import { findUsers } from '../use-cases/find-users';
import { createPublishedMemory } from '../use-cases/published-memory';
import { publishTogether } from '../use-cases/publish-together';
import { readContent } from '../use-cases/read-content';
import { readDraft } from '../use-cases/read-draft';
import { readDrafts } from '../use-cases/read-drafts';
import { readPublishedVersions, readShownFile, type EntryRef } from '../use-cases/read-versions';
import { findUsersOf, withdraw, type Withdrawal } from '../use-cases/withdraw';

/** Published content for the bot and for the rules of other domains; what a change of content brings with it. */
const contentService = ({ strapi }: { strapi: Core.Strapi }) => ({
  readContent: (since: number) => readContent(strapi, since),
  readDraft: (wanted: { type: string; key: string; locale: string }) => readDraft(strapi, wanted),
  readDrafts: (stamp: string) => readDrafts(strapi, stamp),
  published: createPublishedMemory(strapi),
  appendChanges,
  forgetChanges,
  publishedVersions: (entry: EntryRef) => readPublishedVersions(strapi, entry),
  shownFile: (fileId: number) => readShownFile(strapi, fileId),
  assertSavable: (saving: Parameters<typeof assertSavable>[1]) => assertSavable(strapi, saving),
  assertPublishable: (publishing: Parameters<typeof assertPublishable>[1]) => assertPublishable(strapi, publishing),
  check: (entry: CheckedEntry) => checkWithUsers(strapi, entry),
  users: (link: string) => findUsers(strapi, { link }),
  publishTogether: (together: Parameters<typeof publishTogether>[1]) => publishTogether(strapi, together),
  usersOf: (entry: Parameters<typeof findUsersOf>[1]) => findUsersOf(strapi, entry),
  withdraw: (withdrawal: Withdrawal) => withdraw(strapi, withdrawal),
  inheritShared: (saving: Parameters<typeof inheritShared>[1]) => inheritShared(strapi, saving),
  carryOnSave: (saved: Parameters<typeof carryOnSave>[1]) => carryOnSave(strapi, saved),
  carryOnPublish: (published: Parameters<typeof carryOnPublish>[1]) => carryOnPublish(strapi, published),
});

export default contentService;
export type ContentService = ReturnType<typeof contentService>;
