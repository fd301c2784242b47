import { useNotification } from '@strapi/strapi/admin';
import { useText } from '../use-text';
import { type EntryRef, previewReplySchema, usePreviewLinkMutation } from './checks-api';

/** Opens the preview of the saved draft in a window of the size of a phone. */
export function useBesideWindow(entry: EntryRef & { locale: string }) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [askLink] = usePreviewLinkMutation();

  return async () => {
    // Opened by the press itself: browsers refuse a window that comes later by itself.
    const beside = window.open('', 'vitrina-preview', 'width=430,height=860');
    const reply = await askLink(entry);
    const parsed = previewReplySchema.safeParse('data' in reply ? reply.data : null);
    const url = parsed.success ? parsed.data.data.url : undefined;
    if (url && beside) return void beside.location.replace(url);
    beside?.close();
    toggleNotification({ type: 'warning', message: text('checks.noPreview') });
  };
}
