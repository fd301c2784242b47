import { setTimeout as sleep } from 'node:timers/promises';
import type { CmsClient } from '../cms-client/cms-client';
import type { Chat, Services } from '../conversation/turn';
import type { Store } from '../store/store';
import type { Uploads } from '../channels/web/uploads';
import { isTransient } from '../unsent/send-submit';

type Options = {
  store: {
    outbox: Pick<Store['outbox'], 'hold'>;
    dialog: Pick<Store['dialog'], 'erase'>;
    web: Pick<Store['web'], 'forget'>;
  };
  uploads: Pick<Uploads, 'forget'>;
  cms: Pick<CmsClient, 'eraseClient'>;
  /** The CMS knows nothing of the person any more. */
  onErased(): void;
};

/** Longer than the most patient erase (`eraseClient`); after a failed one the writes go on by themselves. */
const holdMs = 15_000;
/** A writer's call takes some milliseconds; with a CMS so slow that it does not, an erase is not to be had now either. */
const patienceMs = 4_000;
const lookEveryMs = 50;

/** `/privacy`, «forget me»: first the CMS, then what the bot keeps. `false` = nothing was changed. */
export function createErasePerson(chat: Chat, options: Options): Services['erasePerson'] {
  const { store, uploads, cms } = options;

  /** A write that reached the CMS after the erase would make the person known again. */
  const holdWrites = async (): Promise<boolean> => {
    for (const deadline = Date.now() + patienceMs; ; await sleep(lookEveryMs)) {
      if ((await store.outbox.hold(chat.key, holdMs)) === 0) return true;
      if (Date.now() > deadline) return false;
    }
  };
  return async (identity) => {
    if (!(await holdWrites())) return false;
    try {
      await cms.eraseClient(identity);
    } catch (error) {
      // Only after the CMS forgot him: otherwise half of a person would stay and nobody would know.
      if (isTransient(error)) return false;
      throw error;
    }
    options.onErased();
    await store.dialog.erase(chat.key);
    if (chat.session !== null) {
      await store.web.forget(chat.session);
      await uploads.forget(chat.session);
    }
    return true;
  };
}
