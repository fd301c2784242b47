import { z } from 'zod';
import type { ClaimedDelivery, DeliveryResult } from '../cms-client/schemas/delivery';
import type { ContentView } from '../content/content-view';
import type { Store } from '../store/store';
import type { DeliveryRenderer } from './delivery-renderer';
import type { DeliverySender, SendOutcome } from './delivery-sender';
import type { ShownVersions } from './shown-versions';

/** DESIGN 5: a row not started 5 s after the claim goes back unsent. */
export const startWithinMs = 5_000;

export type SendDeliveryOptions<M> = {
  store: Pick<Store, 'sends'>;
  renderers: DeliveryRenderer<M>[];
  senders: DeliverySender<M>[];
  view(locale: string): ContentView;
  shownVersions: ShownVersions;
  now(): number;
  /** Told what became of each call; used by health and metrics. */
  observe(delivery: ClaimedDelivery, outcome: SendOutcome): void;
};

const envelopeSchema = z.object({
  kind: z.string(),
  messageRef: z.string().optional(),
  application: z.object({ number: z.string(), version: z.number() }).optional(),
});
type Envelope = z.infer<typeof envelopeSchema>;

/** Plays one claimed delivery: started → send → finished. The result still has to be reported. */
export async function sendDelivery<M>(
  claim: { delivery: ClaimedDelivery; claimedAt: number; signal?: AbortSignal },
  options: SendDeliveryOptions<M>,
): Promise<DeliveryResult> {
  const { delivery, claimedAt, signal } = claim;
  const { id, token } = delivery;
  const prepared = prepare(delivery, options);
  if ('failed' in prepared) return { id, token, result: 'failed', reason: prepared.failed };
  const { message, sender, envelope } = prepared;

  const shown = envelope.application && { recipient: delivery.recipient, ...envelope.application };
  if (envelope.messageRef && shown && options.shownVersions.isNewer(shown)) {
    // The chat shows a newer card already (its own press); an older one must not cover it.
    return { id, token, result: 'sent', messageRef: envelope.messageRef, reason: 'newer-shown' };
  }
  if (signal?.aborted || options.now() - claimedAt > startWithinMs) return { id, token, result: 'returned' };

  await options.store.sends.started({ id, token, class: delivery.class });
  const outcome = await callSender(() =>
    sender.send(delivery.recipient, message, { class: delivery.class, edit: envelope.messageRef, signal }),
  );
  const result = toResult(delivery, outcome, options.now());
  await options.store.sends.finished(id, token, result);
  if (outcome.status === 'sent' && shown) options.shownVersions.note(shown);
  options.observe(delivery, outcome);
  return result;
}

type Prepared<M> = { message: M; sender: DeliverySender<M>; envelope: Envelope } | { failed: string };

function prepare<M>(delivery: ClaimedDelivery, options: SendDeliveryOptions<M>): Prepared<M> {
  const envelope = envelopeSchema.safeParse(delivery.payload);
  if (!envelope.success) return { failed: 'bad-payload' };
  const sender = options.senders.find(({ name }) => name === delivery.channel);
  if (!sender) return { failed: 'unknown-channel' };
  const renderer = options.renderers.find(({ kind }) => kind === envelope.data.kind);
  if (!renderer) return { failed: 'unknown-kind' };
  try {
    const message = renderer.render(delivery.payload, options.view(delivery.locale));
    return { message, sender, envelope: envelope.data };
  } catch {
    // A payload its own renderer cannot read will not become readable: said to staff as the row's reason.
    return { failed: 'bad-payload' };
  }
}

async function callSender(send: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await send();
  } catch (error) {
    // A channel answers with an outcome; when it throws after `started`, nobody knows whether the message left.
    return { status: 'uncertain', reason: error instanceof Error ? error.name : 'unknown' };
  }
}

function toResult(delivery: ClaimedDelivery, outcome: SendOutcome, now: number): DeliveryResult {
  const { id, token } = delivery;
  switch (outcome.status) {
    case 'sent':
      return { id, token, result: 'sent', messageRef: outcome.messageRef };
    case 'retry':
      return {
        id,
        token,
        result: 'retry',
        reason: outcome.reason,
        retryAt: new Date(now + outcome.afterMs).toISOString(),
      };
    case 'failed':
      return { id, token, result: 'failed', reason: outcome.reason };
    case 'uncertain':
      return { id, token, result: 'uncertain', reason: outcome.reason };
  }
}
