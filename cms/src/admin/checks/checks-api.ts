import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';

export const findingSchema = z.object({
  level: z.enum(['error', 'warning']),
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
  draft: z.object({ uid: z.string(), documentId: z.string() }).optional(),
});
export type ShownFinding = z.infer<typeof findingSchema>;

export const userSchema = z.object({
  uid: z.string(),
  documentId: z.string(),
  locale: z.string(),
  isPublished: z.boolean(),
  isSingle: z.boolean(),
  title: z.string(),
  place: z.string(),
});
export type ShownUser = z.infer<typeof userSchema>;

/** Reply of `POST /vitrina/checks`. */
export const checksReplySchema = z.object({
  data: z.object({ findings: z.array(findingSchema), users: z.array(userSchema) }),
});
export type Checks = z.infer<typeof checksReplySchema>['data'];
/** Reply of `GET /content-manager/preview/url/:uid`. */
export const previewReplySchema = z.object({ data: z.object({ url: z.string().optional() }) });

export type EntryRef = { uid: string; documentId: string };
type CheckCall = { uid: string; documentId: string | null; locale: string; data: unknown };
type TogetherCall = EntryRef & { locale: string; drafts: EntryRef[] };

/** Through Strapi's own cache: what was published is fetched again by the page that shows it. */
export const { useCheckEntryMutation, usePublishTogetherMutation, usePreviewLinkMutation } = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      checkEntry: builder.mutation<unknown, CheckCall>({
        query: (data) => ({ url: '/vitrina/checks', method: 'POST', data }),
      }),
      publishTogether: builder.mutation<unknown, TogetherCall>({
        query: (data) => ({ url: '/vitrina/publish-together', method: 'POST', data }),
        invalidatesTags: ['Document'],
      }),
      previewLink: builder.mutation<unknown, EntryRef & { locale: string }>({
        query: ({ uid, ...params }) => ({
          url: `/content-manager/preview/url/${uid}`,
          method: 'GET',
          config: { params: { ...params, status: 'draft' } },
        }),
      }),
    }),
  });
