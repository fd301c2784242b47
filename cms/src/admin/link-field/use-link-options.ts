import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { LinkType } from '../../link/link-target';

const replySchema = z.object({
  data: z.array(z.object({ key: z.string(), title: z.string(), state: z.enum(['published', 'modified', 'draft']) })),
});
export type LinkOption = z.infer<typeof replySchema>['data'][number];

export type LinkOptions = { phase: 'loading' | 'ready' | 'failed'; options: LinkOption[] };

type Query = {
  type: LinkType;
  /** What is typed in the search; '' = everything. */
  search: string;
  /** The chosen entry: it is in the answer whatever the search. */
  selectedKey: string;
};

/** A person types several letters a second; one question after the pause is enough. */
const typingPauseMs = 250;

/** Entries to choose from, asked of `GET /vitrina/link-options`. */
export function useLinkOptions({ type, search, selectedKey }: Query): LinkOptions {
  const { get } = useFetchClient();
  const [result, setResult] = useState<LinkOptions>({ phase: 'loading', options: [] });

  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      const params = { type, q: search, key: selectedKey };
      const reply = await get('/vitrina/link-options', { params, signal: controller.signal }).catch(() => null);
      if (controller.signal.aborted) return;
      const parsed = replySchema.safeParse(reply?.data);
      setResult((before) =>
        parsed.success ? { phase: 'ready', options: parsed.data.data } : { ...before, phase: 'failed' },
      );
    };
    const timer = setTimeout(load, search === '' ? 0 : typingPauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [get, type, search, selectedKey]);

  return result;
}
