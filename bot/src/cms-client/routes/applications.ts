import { DomainError, hasCode } from '../../errors/domain-error';
import type { CmsClient, SubmitOutcome } from '../cms-client';
import { fitAnswers, fitSubmit } from '../fit-submit';
import type { CmsRequest, FieldError } from '../request';
import { applicationListSchema, submittedSchema, transitionReplySchema } from '../schemas/application';

type Routes = Pick<CmsClient, 'submitApplication' | 'listApplications' | 'updateAnswers' | 'transition'>;
const base = '/api/bot/applications';
/** DESIGN 4: after 3 s the client is told that the number will follow. */
const submitTimeoutMs = 3_000;

export function createApplicationRoutes(request: CmsRequest): Routes {
  return {
    async submitApplication(input, options) {
      const timeoutMs = options?.timeoutMs ?? submitTimeoutMs;
      const call = {
        method: 'POST',
        route: base,
        path: base,
        body: { data: fitSubmit(input) },
        timeoutMs,
        schema: submittedSchema,
      } as const;
      try {
        const { data } = await request(call);
        return { status: 'accepted', number: data.data.number };
      } catch (error) {
        return submitRefusal(error);
      }
    },
    async listApplications(identity) {
      const path = `${base}?identity=${encodeURIComponent(identity)}`;
      const { data } = await request({
        method: 'GET',
        route: base,
        path,
        timeoutMs: 3_000,
        schema: applicationListSchema,
      });
      return data.data;
    },
    async updateAnswers(number, input, options) {
      const path = `${base}/${encodeURIComponent(number)}/answers`;
      const timeoutMs = options?.timeoutMs ?? submitTimeoutMs;
      const body = { data: fitAnswers(input) };
      return goneWhenRefused(request({ method: 'POST', route: `${base}/:number/answers`, path, body, timeoutMs }));
    },
    async transition(number, body) {
      const path = `${base}/${encodeURIComponent(number)}/transition`;
      const route = `${base}/:number/transition`;
      try {
        const call = {
          method: 'POST',
          route,
          path,
          body: { data: body },
          // The press waits for the answer, and its notice with it: `graceMs` of the channel is longer.
          timeoutMs: 3_000,
          schema: transitionReplySchema,
        } as const;
        return (await request(call)).data.data;
      } catch (error) {
        if (isStatus(error, [404])) return null;
        throw error;
      }
    },
  };
}

function submitRefusal(error: unknown): SubmitOutcome {
  if (!isStatus(error, [400, 409])) throw notSettled(error);
  const errors = (error.details.errors ?? []) as FieldError[]; // put there by `request`, parsed
  return { status: 'refused', fields: errors.map(({ path, message }) => ({ key: path.at(-1) ?? '', message })) };
}

/** A 404 or 405 is a wrong address or an older CMS, not a word about these answers: the application waits, it is never given up. */
function notSettled(error: unknown): unknown {
  if (!hasCode(error, 'CMS_REFUSED')) return error;
  return new DomainError('CMS_UNAVAILABLE', { message: error.message, details: error.details, cause: error });
}

async function goneWhenRefused(call: Promise<unknown>): Promise<'accepted' | 'gone'> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    // 404 = not this person's or closed; 400 and 409 = the CMS will never take these answers.
    if (hasCode(error, 'CMS_REFUSED')) return 'gone';
    throw error;
  }
}

function isStatus(error: unknown, statuses: number[]): error is DomainError {
  return hasCode(error, 'CMS_REFUSED') && statuses.includes(Number(error.details.status));
}
