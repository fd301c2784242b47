import { useNotification } from '@strapi/strapi/admin';
import { useText } from '../use-text';
import { type EntryRef, type ShownFinding, usePublishTogetherMutation } from './checks-api';

type Together = EntryRef & { locale: string; findings: ShownFinding[] };

/** The entry on the screen and every draft its links lead to. */
export function usePublishTogether({ findings, ...entry }: Together) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [publishTogether, { isLoading: isPublishing }] = usePublishTogetherMutation();
  const drafts = findings.flatMap(({ draft }) => draft ?? []);
  const isBlocked = findings.some(({ level }) => level === 'error');

  const publish = async () => {
    const reply = await publishTogether({ ...entry, drafts });
    if ('error' in reply) {
      const reason = 'message' in reply.error ? reply.error.message : undefined;
      return toggleNotification({ type: 'danger', message: reason ?? text('checks.failed') });
    }
    toggleNotification({ type: 'success', message: text('checks.published', { count: drafts.length + 1 }) });
  };
  return { publish, isPublishing, drafts, isBlocked };
}
