/** `POST /api/bot/handovers`: the link of a site application was opened in the bot (PRODUCT D2). */
import { z } from 'zod';
import { applicationStates } from './application';

/** What the payload of such a link looks like. */
export const handoverTokenPattern = /^[A-Za-z0-9_-]{22}$/;

export type HandoverRequest = {
  token: string;
  /** Whoever opened it: `telegram:<user id>` or `web:<session id>`. */
  identity: string;
  name?: string;
  username?: string;
  locale?: string;
  /** Opened in the simulator or preview: only an application marked as a test opens there. */
  test: boolean;
};

export const openedApplicationSchema = z.object({
  number: z.string(),
  status: z.enum(applicationStates),
  form: z.string(),
  formTitle: z.string(),
  package: z.string().nullable(),
  packageName: z.string().nullable(),
  /** As the form was filled in. */
  clientName: z.string().nullable(),
  message: z.string().nullable(),
});
export type OpenedApplication = z.infer<typeof openedApplicationSchema>;

const handoverSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('opened'), application: openedApplicationSchema }),
  /** Nothing about anybody. */
  z.object({ status: z.enum(['expired', 'used', 'unknown']) }),
]);
export type Handover = z.infer<typeof handoverSchema>;
export const handoverReplySchema = z.object({ data: handoverSchema });
