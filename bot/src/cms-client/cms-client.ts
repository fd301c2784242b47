/** Everything the bot asks the CMS for: one function per route of `docs/contracts.md` section 2. */
import type {
  ApplicationSummary,
  SubmitApplication,
  TransitionReply,
  TransitionRequest,
  UpdateAnswers,
} from './schemas/application';
import type { Handover, HandoverRequest } from './schemas/handover';
import type { ChangedEntry, ContentHead, DraftsReply, RemovedEntry } from './schemas/content';
import type { ClaimedDelivery, DeliveryResult } from './schemas/delivery';
import type { BotEvent, BotStatus, DialogMirror, SeenClient } from './schemas/records';

export type SubmitOutcome =
  | { status: 'accepted'; number: string }
  /** The CMS found the answers wrong (400) or the key used for another body (409): asking again changes nothing. */
  | { status: 'refused'; fields: { key: string; message: string }[] };

export type ClaimRequest = {
  bot: string;
  limit: number;
  channels: string[];
  /** Sends this store has begun and not settled: what it holds beside them goes back when its lease ends. */
  started: { id: string; token: number }[];
  /** Managers' chats that are back: what waits for them is due now. */
  reachable?: string[];
};

export type StoredFile = { id: string; mime: string; size: number; url: string | null };
export type FileUpload = { bytes: Buffer; mime: string | null; name: string | null };

/** Is given the entries of an answer one by one, as they arrive; they hold only when the call resolves. */
export type ContentReceiver = { changed(entry: ChangedEntry): void; removed(entry: RemovedEntry): void };
export type ContentQuestion = { since: number; receiver: ContentReceiver; signal?: AbortSignal };

/** Every function throws `CMS_UNAVAILABLE` or `CMS_BAD_REPLY` (try again later) and `CMS_REFUSED` where no outcome stands for it. */
export type CmsClient = {
  /** null = nothing changed since. `since` 0 = everything. */
  fetchContent(question: ContentQuestion): Promise<ContentHead | null>;
  /** Drafts that differ from what is published, for preview only; null = nothing was saved since `stamp` ('' = never asked). */
  fetchDrafts(stamp: string): Promise<DraftsReply | null>;
  submitApplication(input: SubmitApplication, options?: { timeoutMs?: number }): Promise<SubmitOutcome>;
  openHandover(request: HandoverRequest): Promise<Handover>;
  listApplications(identity: string): Promise<ApplicationSummary[]>;
  updateAnswers(number: string, input: UpdateAnswers, options?: { timeoutMs?: number }): Promise<'accepted' | 'gone'>;
  /** null = the CMS knows no such application. */
  transition(number: string, request: TransitionRequest): Promise<TransitionReply | null>;
  sendEvents(events: BotEvent[]): Promise<void>;
  sendClients(clients: SeenClient[]): Promise<void>;
  sendDialogs(dialogs: DialogMirror[]): Promise<void>;
  claimDeliveries(request: ClaimRequest, signal?: AbortSignal): Promise<ClaimedDelivery[]>;
  reportDeliveries(bot: string, results: DeliveryResult[]): Promise<void>;
  sendStatus(status: BotStatus): Promise<void>;
  remindManagers(): Promise<void>;
  /** Adds what has happened to the counters of the home page. */
  foldStatistics(): Promise<void>;
  /** Deletes one batch of what is due to go; `more` = ask again. */
  purge(): Promise<{ deleted: number; more: boolean }>;
  storeFile(file: FileUpload, identity: string): Promise<StoredFile | { refused: 'type' | 'size' }>;
  storeMedia(file: FileUpload): Promise<StoredFile | { refused: 'type' | 'size' }>;
  /** null = the CMS knows nothing of this person. */
  exportClient(identity: string): Promise<Record<string, unknown> | null>;
  /** Resolves when the CMS knows nothing of this person, whether or not it did before. */
  eraseClient(identity: string): Promise<void>;
  /** Bytes of a picture of the media library (`/uploads/…`), at most 50 MB. */
  fetchMedia(url: string): Promise<Buffer>;
  /** Is the circuit open, that is, is the CMS believed to be down? */
  isDown(): boolean;
};
