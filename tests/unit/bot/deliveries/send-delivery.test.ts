import type { SendOutcome } from '../../../../bot/src/deliveries/delivery-sender';
import { sendDelivery, type SendDeliveryOptions } from '../../../../bot/src/deliveries/send-delivery';
import { createShownVersions } from '../../../../bot/src/deliveries/shown-versions';
import { buildContent } from '../../../fixtures/build-content';
import { buildDelivery, createFakeSends } from '../../../fixtures/build-delivery';
import { buildCardData } from '../../../fixtures/fake-services';

type Options = SendDeliveryOptions<string>;
const content = buildContent({});

function prepare(outcome: SendOutcome | Error, changes: Partial<Options> = {}) {
  const sends = createFakeSends();
  const calls: { recipient: string; message: string; edit?: string }[] = [];
  const send = async (recipient: string, message: string, { edit }: { edit?: string }) => {
    sends.log.push('call');
    calls.push({ recipient, message, edit });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const options: Options = {
    store: { sends },
    renderers: [
      { kind: 'application.new', render: () => 'new card' },
      { kind: 'application.changed', render: () => 'changed card' },
    ],
    senders: [{ name: 'telegram', send }],
    view: () => content.view('ru'),
    shownVersions: createShownVersions(),
    now: () => 1_000_000,
    observe: () => undefined,
    ...changes,
  };
  return { sends, calls, options };
}

const sent: SendOutcome = { status: 'sent', messageRef: '-1001:5' };
const claim = (delivery = buildDelivery()) => ({ delivery, claimedAt: 1_000_000 });

describe('sendDelivery', () => {
  it('notes the start before the call and the result after it', async () => {
    const { sends, options } = prepare(sent);
    const result = await sendDelivery(claim(), options);
    expect(sends.log).toEqual(['started d1', 'call', 'finished d1']);
    expect(result).toEqual({ id: 'd1', token: 1, result: 'sent', messageRef: '-1001:5' });
  });

  it('gives a row back unsent five seconds after the claim', async () => {
    const { calls, options } = prepare(sent, { now: () => 1_005_001 });
    expect(await sendDelivery(claim(), options)).toMatchObject({ result: 'returned' });
    expect(calls).toHaveLength(0);
  });

  it('gives a row back when the bot is stopping', async () => {
    const { calls, options } = prepare(sent);
    const result = await sendDelivery({ ...claim(), signal: AbortSignal.abort() }, options);
    expect([result.result, calls.length]).toEqual(['returned', 0]);
  });

  it.each<[SendOutcome | Error, object]>([
    [
      { status: 'failed', reason: 'not-found', detail: 'chat not found' },
      { result: 'failed', reason: 'not-found' },
    ],
    [
      { status: 'retry', afterMs: 3_000, reason: '429' },
      { result: 'retry', reason: '429', retryAt: '1970-01-01T00:16:43.000Z' },
    ],
    [
      { status: 'uncertain', reason: 'timeout' },
      { result: 'uncertain', reason: 'timeout' },
    ],
    [new TypeError('boom'), { result: 'uncertain', reason: 'TypeError' }],
  ])('tells %j', async (outcome, expected) => {
    const { options } = prepare(outcome);
    expect(await sendDelivery(claim(), options)).toMatchObject(expected);
  });

  it.each([
    ['a kind nobody renders', { payload: { kind: 'application.unknown' } }, 'unknown-kind'],
    ['a payload without a kind', { payload: 7 }, 'bad-payload'],
    ['a channel that is not there', { channel: 'web' as const }, 'unknown-channel'],
  ])('fails %s without a call', async (_, own, reason) => {
    const { sends, options } = prepare(sent);
    expect(await sendDelivery(claim(buildDelivery(own)), options)).toMatchObject({ result: 'failed', reason });
    expect(sends.log).toEqual([]);
  });

  it('edits the message that shows the older card', async () => {
    const { calls, options } = prepare(sent);
    const payload = { kind: 'application.changed', application: buildCardData({ version: 2 }), messageRef: '-1001:4' };
    await sendDelivery(claim(buildDelivery({ payload })), options);
    expect(calls).toEqual([{ recipient: '-1001', message: 'changed card', edit: '-1001:4' }]);
  });

  it('never covers a newer card by an older one', async () => {
    const { calls, options } = prepare(sent);
    options.shownVersions.note({ recipient: '-1001', number: 'A-2026-000001', version: 3 });
    const payload = { kind: 'application.changed', application: buildCardData({ version: 2 }), messageRef: '-1001:4' };
    const result = await sendDelivery(claim(buildDelivery({ payload })), options);
    expect(result).toMatchObject({ result: 'sent', messageRef: '-1001:4' });
    expect(calls).toHaveLength(0);
  });
});
