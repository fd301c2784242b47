import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';

type Page<Item> = { data: { items: Item[]; next: string | number | null } };
export type Paged<Item> = {
  items: Item[];
  state: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  more(): Promise<void>;
  reload(): void;
  change(turn: (items: Item[]) => Item[]): void;
};

/** A list that is read page by page from an address that names its filters; `cursor` is the parameter for the next one. */
export function usePaged<Item>(
  address: string,
  { schema, cursor = 'after' }: { schema: z.ZodType<Page<Item>>; cursor?: string },
): Paged<Item> {
  const { get } = useFetchClient();
  const [shown, setShown] = useState<
    Omit<Paged<Item>, 'hasMore' | 'more' | 'reload' | 'change'> & { next: string | number | null }
  >({
    items: [],
    state: 'loading',
    next: null,
  });
  // An answer to an older question must not replace a newer one.
  const question = useRef(0);
  const load = useCallback(
    async (next: string | number | null) => {
      const asked = (question.current += 1);
      const more = next === null ? '' : `${address.includes('?') ? '&' : '?'}${cursor}=${encodeURIComponent(next)}`;
      const reply = await get(`${address}${more}`).catch(() => null);
      const parsed = schema.safeParse(reply?.data);
      if (asked !== question.current) return;
      setShown((before) =>
        parsed.success
          ? {
              items: [...(next === null ? [] : before.items), ...parsed.data.data.items],
              next: parsed.data.data.next,
              state: 'ready',
            }
          : { ...before, state: 'failed' },
      );
    },
    [address, cursor, get, schema],
  );
  useEffect(() => {
    void load(null);
  }, [load]);
  return {
    items: shown.items,
    state: shown.state,
    hasMore: shown.next !== null,
    more: () => load(shown.next),
    reload: () => void load(null),
    change: (turn) => setShown((before) => ({ ...before, items: turn(before.items) })),
  };
}
