import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { userSchema } from '../checks/checks-api';

/** Reply of `GET /vitrina/content/used-by`. */
export const usedByReplySchema = z.object({ data: z.array(userSchema) });

export type Withdrawing = {
  uid: string;
  documentId: string;
  act: 'unpublish' | 'delete';
  locale: string;
  replacement: string | null;
};

export const { useUsedByQuery, useWithdrawMutation } = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      usedBy: builder.query<unknown, { type: string; key: string }>({
        query: (params) => ({ url: '/vitrina/content/used-by', method: 'GET', config: { params } }),
        // Whatever is saved may add a link or take one away.
        providesTags: ['Document'],
      }),
      withdraw: builder.mutation<unknown, Withdrawing>({
        query: (data) => ({ url: '/vitrina/withdraw', method: 'POST', data }),
        invalidatesTags: ['Document'],
      }),
    }),
  });
