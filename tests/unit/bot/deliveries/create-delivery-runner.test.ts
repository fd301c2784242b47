import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimedDelivery, DeliveryResult } from '../../../../bot/src/cms-client/schemas/delivery';
import type { ClaimRequest } from '../../../../bot/src/cms-client/cms-client';
import { createDeliveryRunner } from '../../../../bot/src/deliveries/create-delivery-runner';
import type { SendOutcome } from '../../../../bot/src/deliveries/delivery-sender';
import { createShownVersions } from '../../../../bot/src/deliveries/shown-versions';
import { buildContent } from '../../../fixtures/build-content';
import { buildDelivery, createFakeSends } from '../../../fixtures/build-delivery';

const content = buildContent({});

function prepare(send: (recipient: string) => Promise<SendOutcome>, back: string[] = []) {
  const sends = createFakeSends();
  const due: ClaimedDelivery[] = [];
  const claims: ClaimRequest[] = [];
  const reports: DeliveryResult[] = [];
  const state = { hasContent: true };
  const runner = createDeliveryRunner<string>({
    store: { id: 'store-1', sends },
    cms: {
      async claimDeliveries(request) {
        claims.push(request);
        return due.splice(0, request.limit);
      },
      reportDeliveries: async (_bot, results) => void reports.push(...results),
    },
    renderers: [{ kind: 'application.new', render: () => 'card' }],
    senders: [{ name: 'telegram', send }],
    view: () => content.view('ru'),
    hasContent: () => state.hasContent,
    shownVersions: createShownVersions(),
    now: Date.now,
    observe: () => undefined,
    onError: (error) => {
      throw error;
    },
    takeBack: () => back.splice(0),
    intervalMs: 10,
  });
  return { runner, sends, due, claims, reports, state };
}

const until = async (isTrue: () => boolean) => {
  for (let tries = 0; tries < 200 && !isTrue(); tries += 1) await sleep(5);
};
const sent = async (): Promise<SendOutcome> => ({ status: 'sent', messageRef: 'm' });

describe('createDeliveryRunner', () => {
  it('sends what is due, reports it and forgets it', async () => {
    const { runner, sends, due, reports } = prepare(sent);
    due.push(buildDelivery());
    runner.start();
    await until(() => reports.length === 1);
    await runner.stop();
    expect(reports).toEqual([{ id: 'd1', token: 1, result: 'sent', messageRef: 'm' }]);
    expect(await sends.held()).toEqual([]);
  });

  it('claims nothing before content is there', async () => {
    const { runner, due, claims, reports, state } = prepare(sent);
    state.hasContent = false;
    due.push(buildDelivery());
    runner.start();
    await sleep(50);
    expect(claims).toEqual([]);
    state.hasContent = true;
    await until(() => reports.length === 1);
    await runner.stop();
    expect(reports).toHaveLength(1);
  });

  it('tells once which chats of managers are back', async () => {
    const { runner, claims } = prepare(sent, ['-1001']);
    runner.start();
    await until(() => claims.length > 1);
    await runner.stop();
    expect(claims.slice(0, 2).map(({ reachable }) => reachable)).toEqual([['-1001'], undefined]);
  });

  it('reports after a crash what had begun as uncertain and what had ended as it ended', async () => {
    const { runner, sends, reports } = prepare(sent);
    await sends.started({ id: 'begun', token: 2, class: 'marketing' });
    await sends.started({ id: 'ended', token: 3, class: 'marketing' });
    await sends.finished('ended', 3, { id: 'ended', token: 3, result: 'sent', messageRef: 'm7' });
    runner.start();
    await until(() => reports.length === 2);
    await runner.stop();
    expect(reports).toEqual([
      { id: 'begun', token: 2, result: 'uncertain', reason: 'process-ended' },
      { id: 'ended', token: 3, result: 'sent', messageRef: 'm7' },
    ]);
  });

  it('tells the CMS with each claim what it has begun', async () => {
    const { runner, due, claims } = prepare(async () => {
      await sleep(60);
      return sent();
    });
    due.push(buildDelivery());
    runner.start();
    await until(() => claims.some(({ started }) => started.length > 0));
    await runner.stop();
    expect(claims.find(({ started }) => started.length > 0)?.started).toEqual([{ id: 'd1', token: 1 }]);
  });

  it('keeps the order inside a chat while a chat that hangs holds up nobody else', async () => {
    const order: string[] = [];
    const { runner, due, reports } = prepare(async (recipient) => {
      await sleep(recipient === 'slow' ? 60 : 1);
      order.push(recipient);
      return sent();
    });
    const ids = ['a', 'b', 'c', 'd'];
    due.push(...ids.map((id, place) => buildDelivery({ id, recipient: place === 0 ? 'slow' : 'fast' })));
    runner.start();
    await until(() => reports.length === 4);
    await runner.stop();
    expect(order).toEqual(['fast', 'fast', 'fast', 'slow']);
    expect(reports.slice(0, 3).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });

  it('waits for the calls in flight when it is stopped', async () => {
    const { runner, due, reports } = prepare(async () => {
      await sleep(40);
      return sent();
    });
    due.push(buildDelivery());
    runner.start();
    await sleep(15);
    await runner.stop();
    expect(reports.map(({ result }) => result)).toEqual(['sent']);
  });
});
