import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';

export const applicationUid = 'api::application.application';

/** Reply of `POST /vitrina/applications/:number/transition`, as far as the panel reads it. */
export const transitionReplySchema = z.object({
  data: z.object({ outcome: z.enum(['done', 'refused']), reason: z.enum(['taken', 'state']).nullable() }),
});

export type TransitionAction = 'take' | 'close' | 'reopen' | 'spam';
export type TransitionCall = { number: string; documentId: string; action: TransitionAction };

/** Through Strapi's own cache: after a transition the open card and the list fetch themselves again. */
export const { useTransitionApplicationMutation } = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      transitionApplication: builder.mutation<unknown, TransitionCall>({
        query: ({ number, action }) => ({
          url: `/vitrina/applications/${encodeURIComponent(number)}/transition`,
          method: 'POST',
          data: { action },
        }),
        // Also after an error: the likeliest reason is a card that is older than the application.
        invalidatesTags: (_result, _error, { documentId }) => [
          { type: 'Document', id: `${applicationUid}_${documentId}` },
          { type: 'Document', id: `${applicationUid}_LIST` },
        ],
      }),
    }),
  });
