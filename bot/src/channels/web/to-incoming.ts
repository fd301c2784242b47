import type { Incoming } from '../../conversation/channel';
import type { Event } from '../../conversation/event';
import { previewStart, type Chat } from '../../conversation/turn';
import type { InboxRow, WebSession } from '../../store/store';
import { webChatKey } from '../../store/web-chat-key';
import { parsePreviewPayload } from './preview-payload';
import { type WebEvent, type WebInboxBody, webInboxBodySchema } from './web-event';

/** What `deliver` needs to answer in place. */
export type WebTrigger = { eventId: string; message: string | null; action: string | null };

/** A row of the inbox as the core understands it; null = not a web event. */
export function toIncoming(row: InboxRow): Incoming | null {
  const body = webInboxBodySchema.safeParse(row.body);
  if (!body.success) return null;
  const { session, mode, locale, payload, event } = body.data;
  const trigger: WebTrigger = {
    eventId: event.id,
    message: event.type === 'tap' ? (event.message ?? null) : null,
    action: event.type === 'tap' ? event.action : null,
  };
  return {
    chat: webChat({ id: session, mode, payload }, event.side),
    person: {
      identity: `web:${session}`,
      name: event.name ?? null,
      username: null,
      languageCode: event.locale ?? locale,
    },
    event: toEvent(event, body.data),
    trigger,
  };
}

export function webChat({ id, mode, payload }: Pick<WebSession, 'id' | 'mode' | 'payload'>, side: Chat['side']): Chat {
  return {
    channel: 'web',
    key: webChatKey(id, side),
    mode,
    ...(mode === 'preview' && { preview: parsePreviewPayload(payload) }),
    side,
    // The managers' pane stands for a group chat: several may press there.
    kind: side === 'managers' ? 'group' : 'private',
    recipient: `${side}:${id}`,
    session: id,
  };
}

function toEvent(event: WebEvent, body: WebInboxBody): Event {
  switch (event.type) {
    case 'start':
      return { kind: 'started', payload: body.mode === 'preview' ? previewStart : (event.payload ?? body.payload) };
    case 'text':
      return toTextEvent(event.text, body.mode === 'preview' ? null : body.payload);
    case 'tap':
      return { kind: 'tapped', action: event.action };
    case 'contact':
      // A browser proves nothing: the number is typed by its user, so it is read as typed and identifies nobody (PRODUCT E1).
      return { kind: 'said', text: event.phone };
    case 'location':
      return toLocationEvent(event.payload);
    case 'file':
      return toFileEvent(event, body);
  }
}

function toTextEvent(text: string, payload: string | null): Event {
  const command = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text);
  if (!command) return { kind: 'said', text };
  const [, name = '', argument = ''] = command;
  if (name.toLowerCase() === 'start') return { kind: 'started', payload: argument || payload };
  return { kind: 'commanded', name: name.toLowerCase(), argument };
}

function toLocationEvent(payload: string): Event {
  const [latitude = 0, longitude = 0] = payload.split(',').map(Number);
  return { kind: 'shared', what: 'location', latitude, longitude };
}

function toFileEvent(event: Extract<WebEvent, { type: 'file' }>, { session, file }: WebInboxBody): Event {
  const mime = file?.mime ?? null;
  return {
    kind: 'shared',
    what: 'file',
    file: {
      reference: `${session}/${event.payload}`,
      what: mime?.startsWith('image/') ? 'photo' : 'document',
      mime,
      name: file?.name ?? null,
      size: file?.size ?? null,
    },
    caption: event.text ?? '',
  };
}
