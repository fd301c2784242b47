import type { Services } from '../conversation/turn';
import { isTransient } from '../unsent/send-submit';
import type { ServicesOptions } from './create-services';

type SubmitServices = Pick<Services, 'submitApplication' | 'updateAnswers'>;
type Options = Pick<ServicesOptions, 'store' | 'cms' | 'posting' | 'onApplication'>;

/**
 * Stored first, posted then (DESIGN 4): from the moment the write is in the store it reaches the CMS whatever dies, and the key
 * made with the form lets any number of tries make one application.
 */
export function createSubmitServices(chat: string, { store, cms, posting, onApplication }: Options): SubmitServices {
  /** null = the CMS could not take it now; the background writer goes on. */
  const post = async <T>(key: string, call: () => Promise<T>): Promise<T | null> => {
    posting.add(key);
    try {
      const outcome = await call();
      await store.outbox.acknowledge([key]);
      return outcome;
    } catch (error) {
      if (isTransient(error)) return null;
      throw error;
    } finally {
      posting.delete(key);
    }
  };

  return {
    async submitApplication(input) {
      const key = `application:${input.idempotencyKey}`;
      await store.outbox.put({ key, kind: 'application', chat, body: { input } });
      const outcome = await post(key, () => cms.submitApplication(input));
      if (outcome?.status === 'accepted') onApplication(input);
      return outcome ?? { status: 'later' };
    },
    async updateAnswers(number, { input, instead }) {
      const key = `answers:${number}:${input.idempotencyKey}`;
      await store.outbox.put({ key, kind: 'answers', chat, body: { number, input, instead } });
      const status = await post(key, () => cms.updateAnswers(number, input));
      return { status: status ?? 'later' };
    },
  };
}
