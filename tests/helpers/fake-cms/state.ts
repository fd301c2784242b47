import type { Readable } from 'node:stream';
import type {
  ApplicationCard,
  SubmitApplication,
  TransitionRequest,
} from '../../../bot/src/cms-client/schemas/application';
import type { Handover, HandoverRequest } from '../../../bot/src/cms-client/schemas/handover';
import type { ContentReply, DraftsReply } from '../../../bot/src/cms-client/schemas/content';
import type { ClaimedDelivery, DeliveryResult } from '../../../bot/src/cms-client/schemas/delivery';
import type { ContentIndex } from '../../../bot/src/content/content-index';
import { toContentReply } from '../../fixtures/content-reply';
import { buildCardData } from '../../fixtures/fake-services';

export type FakeCmsState = ReturnType<typeof createFakeCmsState>;

/** What a CMS would keep, as far as the bot can tell: one application per key, deliveries until reported. */
export function createFakeCmsState(content: ContentIndex) {
  let snapshot: ContentReply = toContentReply(content);
  const applications = new Map<string, { number: string; input: SubmitApplication; card: ApplicationCard }>();
  const deliveries: ClaimedDelivery[] = [];
  const leased = new Map<string, ClaimedDelivery>();
  const erased = new Set<string>();
  let ids = 0;

  const addDelivery = (delivery: Partial<ClaimedDelivery> & Pick<ClaimedDelivery, 'recipient' | 'payload'>) => {
    const id = `d${++ids}`;
    const rest = { class: 'transactional', channel: 'web', locale: 'ru', repeat: false, test: true } as const;
    deliveries.push({ id, token: 1, ...rest, ...delivery });
    return id;
  };

  return {
    applications,
    reports: [] as DeliveryResult[],
    records: { events: [] as unknown[], clients: [] as unknown[], 'dialog-states': [] as unknown[] },
    files: [] as { bytes: number; mime: string; identity: string }[],
    addDelivery,
    /** Links of the site and what they open, each for whoever comes first. */
    links: new Map<string, { opens: Handover; usedBy?: string }>(),
    openHandover({ token, identity }: HandoverRequest): Handover {
      const link = this.links.get(token);
      if (!link) return { status: 'unknown' };
      link.usedBy ??= identity;
      return link.usedBy === identity ? link.opens : { status: 'used' };
    },
    /** Replaced as a whole by a test that saves. */
    drafts: { stamp: 'none', changed: [] } as DraftsReply,
    publish(index: ContentIndex) {
      snapshot = toContentReply(index);
    },
    /** Like the real one: a repeat has nothing left to forget. */
    erase(identity: string) {
      const isFirst = !erased.has(identity);
      erased.add(identity);
      return isFirst;
    },
    /** Bytes are sent as they are, a stream as it comes (destroyed = the connection is cut). */
    changesSince: (since: number): ContentReply | Buffer | Readable | null =>
      since === snapshot.revision ? null : snapshot,
    submit(input: SubmitApplication) {
      const known = applications.get(input.idempotencyKey);
      if (known) return { number: known.number, status: 'new', repeated: true };
      const number = `A-2026-${String(applications.size + 1).padStart(6, '0')}`;
      const card = buildCardData({
        number,
        answers: input.answers,
        packageName: input.package?.name ?? null,
        test: input.test,
      });
      applications.set(input.idempotencyKey, { number, input, card });
      if (input.session) {
        addDelivery({
          recipient: `managers:${input.session}`,
          payload: { kind: 'application.new', application: card },
        });
      }
      return { number, status: 'new', repeated: false };
    },
    transition(number: string, { action, actor }: TransitionRequest) {
      const row = [...applications.values()].find((application) => application.number === number);
      if (!row) return null;
      const { card } = row;
      if (action === 'take' && card.holder) return { outcome: 'refused', reason: 'taken', application: card };
      const status = { take: 'in_progress', close: 'closed', reopen: 'new' } as const;
      const holder = action === 'take' ? actor : card.holder;
      row.card = { ...card, status: status[action], holder, version: card.version + 1 };
      return { outcome: 'done', reason: null, application: row.card };
    },
    claim(limit: number) {
      const claimed = deliveries.splice(0, limit);
      for (const delivery of claimed) leased.set(delivery.id, delivery);
      return claimed;
    },
    report(results: DeliveryResult[]) {
      this.reports.push(...results);
      for (const { id, result } of results) {
        const delivery = leased.get(id);
        leased.delete(id);
        if (delivery && (result === 'returned' || result === 'retry'))
          deliveries.push({ ...delivery, token: delivery.token + 1 });
      }
      return results.map(({ id }) => ({ id, accepted: true }));
    },
  };
}
