import type { CmsClient } from '../../../../bot/src/cms-client/cms-client';
import type { Chat } from '../../../../bot/src/conversation/turn';
import { DomainError } from '../../../../bot/src/errors/domain-error';
import type { Store } from '../../../../bot/src/store/store';
import { createUnsentWriter } from '../../../../bot/src/unsent/create-unsent-writer';
import { createErasePerson } from '../../../../bot/src/wiring/create-erase-person';
import { buildSubmit } from '../../../fixtures/build-submit';
import { createStorePlace, stopStores, type StorePlace } from '../../../helpers/stores';

const chat: Chat = {
  channel: 'telegram',
  key: 'telegram:1001',
  mode: 'live',
  side: 'client',
  kind: 'private',
  recipient: '1001',
  session: null,
};

afterAll(stopStores);

describe.each(['sqlite', 'postgres'] as const)('erasing a person on %s', (kind) => {
  let place: StorePlace;
  let store: Store;
  let known: Set<string>;
  let answerSubmit: () => void;
  let writer: ReturnType<typeof createUnsentWriter>;
  let begun: Promise<void>;

  /** A CMS whose answer to a submit the test gives: only then the person is known. */
  const prepareCms = () => {
    let begin: () => void;
    begun = new Promise((resolve) => (begin = resolve));
    const answered = new Promise<void>((resolve) => (answerSubmit = resolve));
    const submitApplication: CmsClient['submitApplication'] = async ({ client }) => {
      begin();
      await answered;
      known.add(client.identity);
      return { status: 'accepted', number: 'A-2026-000001' };
    };
    return submitApplication;
  };
  const eraser = (eraseClient: CmsClient['eraseClient'] = async (identity) => void known.delete(identity)) =>
    createErasePerson(chat, {
      store,
      uploads: { forget: async () => undefined },
      cms: { eraseClient },
      onErased: () => undefined,
    });

  beforeEach(async () => {
    known = new Set(['telegram:1001']);
    place = await createStorePlace(kind);
    store = await place.open();
    const nothing = async () => undefined;
    writer = createUnsentWriter({
      outbox: store.outbox,
      cms: {
        submitApplication: prepareCms(),
        updateAnswers: async () => 'accepted',
        sendEvents: nothing,
        sendClients: nothing,
        sendDialogs: nothing,
      },
      settle: nothing,
      onApplication: () => undefined,
      alarm: () => undefined,
      isBusy: () => false,
      onError: (error) => {
        throw error;
      },
      intervalMs: 20,
    });
    const input = buildSubmit();
    await store.outbox.put({ key: 'application:one', kind: 'application', chat: chat.key, body: { input } });
  });
  afterEach(async () => {
    await writer.stop();
    await store.close();
    await place.remove();
  });

  it('waits for an application on its way, which would make the person known again', async () => {
    writer.start();
    await begun;
    const erased = eraser()('telegram:1001');
    setTimeout(answerSubmit, 300);
    await expect(erased).resolves.toBe(true);
    await writer.stop();
    expect([...known]).toEqual([]);
  });

  it('lets nothing of the person leave while the CMS forgets him', async () => {
    answerSubmit();
    const erased = eraser(async (identity) => {
      known.delete(identity);
      writer.start();
      await new Promise((done) => setTimeout(done, 300));
    })('telegram:1001');
    await expect(erased).resolves.toBe(true);
    expect([...known]).toEqual([]);
    expect((await store.outbox.depth()).application).toBe(0);
  });

  it('keeps what waits when the CMS cannot forget the person now', async () => {
    const down = async () => {
      throw new DomainError('CMS_UNAVAILABLE', { message: 'down' });
    };
    await expect(eraser(down)('telegram:1001')).resolves.toBe(false);
    expect((await store.outbox.depth()).application).toBe(1);
  });
});
