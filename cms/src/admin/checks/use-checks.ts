import { useEffect, useState } from 'react';
import { type Checks, checksReplySchema, useCheckEntryMutation } from './checks-api';

type Checked = { uid: string; documentId: string | null; locale: string; values: unknown };

/** Long enough for a word to be typed to its end. */
const pauseMs = 700;

/** What the server finds in the form as it stands, saved or not; null = not told yet. */
export function useChecks({ uid, documentId, locale, values }: Checked): Checks | null {
  const [checkEntry] = useCheckEntryMutation();
  const [checks, setChecks] = useState<Checks | null>(null);
  const text = JSON.stringify(values ?? {});

  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(() => {
      void checkEntry({ uid, documentId, locale, data: JSON.parse(text) }).then((reply) => {
        const parsed = checksReplySchema.safeParse('data' in reply ? reply.data : null);
        if (!isOld && parsed.success) setChecks(parsed.data.data);
      });
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [checkEntry, uid, documentId, locale, text]);

  return checks;
}
