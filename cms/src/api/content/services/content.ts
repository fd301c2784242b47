import type { Core } from '@strapi/strapi';
import { appendChanges, forgetChanges } from '../use-cases/append-changes';
import { createPublishedMemory } from '../use-cases/published-memory';
import { readContent } from '../use-cases/read-content';
import { readDraft } from '../use-cases/read-draft';

/** Published content for the bot and for the rules of other domains. */
const contentService = ({ strapi }: { strapi: Core.Strapi }) => ({
  appendChanges,
  forgetChanges,
  readContent: (since: number) => readContent(strapi, since),
  readDraft: (wanted: { type: string; key: string; locale: string }) => readDraft(strapi, wanted),
  published: createPublishedMemory(strapi),
});

export default contentService;
export type ContentService = ReturnType<typeof contentService>;
