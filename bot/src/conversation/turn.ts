/** Everything a feature may use while it answers one event. No Telegram, no environment, no clock of its own. */
import type {
  ApplicationSummary,
  SubmitApplication,
  TransitionAction,
  TransitionReply,
  UpdateAnswers,
} from '../cms-client/schemas/application';
import type { BotEvent } from '../cms-client/schemas/records';
import type { Locale } from '../cms-client/schemas/content';
import type { Handover, HandoverRequest } from '../cms-client/schemas/handover';
import type { ContentIndex } from '../content/content-index';
import type { ContentView } from '../content/content-view';
import type { Dialog } from './dialog';
import type { IncomingFile } from './event';
import type { PhraseKey } from './phrase-keys';
import type { Html, Reply } from './reply';

export type Chat = {
  channel: 'telegram' | 'web';
  /** Unique over all channels: `telegram:<chat id>`, `web:<session id>:client`, `web:<session id>:managers`. */
  key: string;
  mode: 'live' | 'simulator' | 'preview';
  /** A manager chat is played by the manager desk only. */
  side: 'client' | 'managers';
  kind: 'private' | 'group';
  /** How the outbox addresses this chat (a delivery recipient). */
  recipient: string;
  /** Web session, null in Telegram. */
  session: string | null;
  /** Of a preview only: which content it plays, and the action its beginning stands for; null = the start screen. */
  preview?: { version: 'draft' | 'published'; opens: string | null };
};

/** Payload of the event a preview begins with, and begins anew after every saving. */
export const previewStart = 'preview';

export type Person = {
  /** `telegram:<user id>` | `web:<session id>`. */
  identity: string;
  name: string | null;
  username: string | null;
  /** IETF tag told by the channel. */
  languageCode: string | null;
};

/** A render variable; objects are read by the template as `{{ client.name }}`. */
export type Variables = Record<string, unknown>;

export type Turn = {
  chat: Chat;
  person: Person;
  locale: Locale;
  /** Languages the pack has, in the order of the switch. */
  locales: Locale[];
  content: ContentView;
  /** The same content in its other languages. */
  index: ContentIndex;
  /** Mutable draft of the dialog; stored with the event's done mark in one transaction. */
  dialog: Dialog;
  now: Date;
  /** Phrase of the pack as message text (values escaped). */
  say(key: PhraseKey, variables?: Variables): Html;
  /** Phrase of the pack as plain text: button labels, toasts. */
  label(key: PhraseKey, variables?: Variables): string;
  /** Any content text (Strapi blocks) rendered with the common variables (client, company, package …). */
  rich(blocks: unknown, variables?: Variables): Html;
  /** A short content text (button label, question) with the common variables, as plain text. */
  plain(text: string, variables?: Variables): string;
  /** Plays a button's action as if it had been pressed: a command's target, the menu after a form. */
  open(action: string): Promise<Reply[]>;
  /** Shown after the answer to the event, whoever answers it. */
  asides: Reply[];
  services: Services;
};

export type Services = {
  /** Random key, ≥ 128 bits, of A-Za-z0-9_-. */
  newKey(): string;
  /**
   * Stores the submit durably, then posts it. `accepted` = the CMS has it; `later` = stored here, the number follows
   * as a `submitted` event (CMS down or slower than 3 s); `refused` = the CMS found the answers wrong.
   */
  submitApplication(
    input: SubmitApplication,
  ): Promise<
    | { status: 'accepted'; number: string }
    | { status: 'later' }
    | { status: 'refused'; fields: { key: string; message: string }[] }
  >;
  /**
   * The same for new answers to an open application. `gone` = it is open no longer; after `later` nobody is there to ask,
   * so then `instead` is submitted.
   */
  updateAnswers(
    number: string,
    change: { input: UpdateAnswers; instead: SubmitApplication },
  ): Promise<{ status: 'accepted' | 'later' | 'gone' }>;
  /** Opens a link from the site (D2); null = the CMS cannot be reached now. */
  openHandover(request: HandoverRequest): Promise<Handover | null>;
  /** Newest first; null = the CMS cannot be reached now. */
  listApplications(identity: string): Promise<ApplicationSummary[] | null>;
  /** `not-found` = unknown, or no application of this chat (a simulator's pane has its own ones only); null = the CMS cannot be reached now. */
  transition(
    number: string,
    move: { action: TransitionAction; actor: { id: string; name: string }; recipient: string },
  ): Promise<TransitionReply | 'not-found' | null>;
  /**
   * In a manager chat: is this person a member of it? Elsewhere: of any manager chat? Checked with the channel,
   * remembered a minute.
   */
  isManager(chat: Chat, person: Person): Promise<boolean>;
  /** Chats of managers as configured (delivery recipients). */
  managerRecipients(): string[];
  /** Stores a client's file privately; null = refused (type, size) or out of reach. */
  storeFile(
    file: IncomingFile,
    identity: string,
  ): Promise<{ id: string; mime: string } | { refused: 'type' | 'size' } | null>;
  /** Stores a staff picture in the media library (C7). */
  storeMedia(file: IncomingFile): Promise<{ id: string; url: string } | null>;
  exportPerson(identity: string): Promise<Record<string, unknown> | null>;
  erasePerson(identity: string): Promise<boolean>;
  /** Noted in the store, leaves in a batch; never slows the answer. */
  emit(type: string, data?: BotEvent['data'], severity?: BotEvent['severity']): void;
};
