import { type Locale, locales } from '../cms-client/schemas/content';
import { handoverTokenPattern } from '../cms-client/schemas/handover';
import type { DialogMirror, SeenClient } from '../cms-client/schemas/records';
import type { ContentIndex } from '../content/content-index';
import { contentLocales } from '../content/content-locales';
import type { Incoming } from './channel';
import { chooseLocale } from './choose-locale';
import { toDialogMirror, toSeenClient } from './client-records';
import type { Dialog } from './dialog';
import { emergency } from './emergency';
import type { Event } from './event';
import type { Feature } from './feature';
import { finishReplies } from './finish-replies';
import { loadDialog } from './load-dialog';
import type { Reply } from './reply';
import { createSpeaker, deskLocale } from './speaker';
import type { Services, Turn } from './turn';

export type PlayInput = {
  incoming: Pick<Incoming, 'chat' | 'person' | 'event'>;
  /** As kept by the store; anything unknown is read as an empty dialog. */
  dialog: unknown;
  /** null or revision 0 = content has never arrived. */
  content: ContentIndex | null;
  services: Services;
  now: Date;
};

export type Played = {
  replies: Reply[];
  /** Stored with the event's done mark in one transaction. */
  dialog: Dialog;
  locale: Locale;
  /** For `/api/bot/clients`; null = nothing new. */
  client: SeenClient | null;
  /** For `/api/bot/dialog-states`; null = nothing new. */
  mirror: DialogMirror | null;
};

/** One conversation core for every channel: event in, replies and the new dialog out (DESIGN 3). */
export type Conversation = {
  /** Throws only what the intake should try again; every expected refusal is a reply. */
  handle(input: PlayInput): Promise<Played>;
  /** To be called when new content arrived; chats go on meanwhile. */
  prepare(content: ContentIndex): Promise<void>;
};

export function createConversation({ features }: { features: readonly Feature[] }): Conversation {
  return {
    async handle(input) {
      const before = loadDialog(input.dialog);
      const turn = createTurn(features, input);
      if (turn === null) return playWithoutContent(input, before);
      const { event, chat } = input.incoming;
      const isForeignGroup = chat.kind === 'group' && chat.side === 'client';
      const replies = isForeignGroup ? leaveGroup(event, turn) : await route(event, { turn, features, depth: 0 });
      return {
        replies: finishReplies([...replies, ...turn.asides], turn, { tapped: event.kind === 'tapped' }),
        dialog: turn.dialog,
        locale: turn.locale,
        client: await toSeenClient(event, turn, before),
        mirror: toDialogMirror(turn, before.draft),
      };
    },
    async prepare(content) {
      const views = contentLocales(content).map((locale) => content.view(locale));
      await Promise.all(features.map((feature) => feature.prepare?.(views)));
    },
  };
}

function createTurn(features: readonly Feature[], input: PlayInput): Turn | null {
  const { content, incoming, now, services } = input;
  if (content === null || content.revision === 0) return null;
  const dialog = loadDialog(input.dialog);
  const locales = contentLocales(content);
  const languageCode = incoming.chat.side === 'managers' ? deskLocale : incoming.person.languageCode;
  const locale = chooseLocale(locales, { chosen: dialog.locale, languageCode });
  const view = content.view(locale);
  let opened = 0;
  const turn: Turn = {
    chat: incoming.chat,
    person: incoming.person,
    locale,
    locales,
    content: view,
    index: content,
    dialog,
    now,
    asides: [],
    services,
    ...createSpeaker(view, incoming.person),
    open: (action) => route({ kind: 'tapped', action }, { turn, features, depth: ++opened }),
  };
  return turn;
}

/** Asks the features in their order. A place that opens another place that opens the first ends here. */
async function route(
  event: Event,
  { turn, features, depth }: { turn: Turn; features: readonly Feature[]; depth: number },
): Promise<Reply[]> {
  if (depth > 5) throw new Error('Actions open each other in a circle');
  for (const feature of features) {
    if (!(feature.sides ?? ['client']).includes(turn.chat.side)) continue;
    const replies = await feature.handle(event, turn);
    if (replies !== null) return replies;
  }
  return [];
}

/** The bot serves private chats; in a group that is no manager chat it says so once and goes. */
function leaveGroup(event: Event, turn: Turn): Reply[] {
  const gone = event.kind === 'membership' && event.status !== 'joined-group';
  return gone ? [] : [{ kind: 'message', html: turn.say('group.leaving') }, { kind: 'leave' }];
}

/** The very first minutes of an installation: an honest sentence in the person's language, and nothing is lost. */
function playWithoutContent({ incoming, now }: PlayInput, dialog: Dialog): Played {
  const locale = chooseLocale(locales, {
    chosen: dialog.locale,
    languageCode: incoming.person.languageCode,
  });
  const { event, chat } = incoming;
  const kept = event.kind === 'started' && event.payload !== null ? keepPayload(event.payload, now) : {};
  const silent = chat.kind === 'group' || chat.side === 'managers' || isSilent(event);
  return {
    replies: silent ? [] : [{ kind: 'message', html: emergency.notReady[locale] }],
    dialog: { ...dialog, ...kept },
    locale,
    client: null,
    mirror: null,
  };
}

/** A link from the site is a secret and waits for the CMS; any other payload is where the person came from. */
function keepPayload(payload: string, now: Date): Pick<Dialog, 'handover'> | Pick<Dialog, 'startPayload'> {
  const at = now.toISOString();
  return handoverTokenPattern.test(payload)
    ? { handover: { token: payload, at, triedAt: at } }
    : { startPayload: payload };
}

function isSilent(event: Event): boolean {
  return event.kind === 'membership' || (event.kind === 'unsupported' && event.what === 'edited');
}
