import { z } from 'zod';
import { DomainError } from '../errors/domain-error';
import type { CircuitBreaker } from './circuit-breaker';
import { createSend, type RawAnswer, unavailable } from './send';

export type CmsCall<T> = {
  method: 'GET' | 'POST';
  /** Template for metrics and logs, without keys or persons: `/api/bot/applications/:number/answers`. */
  route: string;
  /** Path with query, every value already encoded. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Whole call, the body of the answer included. */
  timeoutMs: number;
  maxBytes?: number;
  /** Shape of a good answer; a call that is answered without a body leaves it out. */
  schema?: z.ZodType<T>;
  /** In place of `schema`, for an answer too long to be read at once. Throws `SyntaxError` or `ZodError` on a bad one. */
  read?: BodyReader<T>;
  signal?: AbortSignal;
};

export type BodyReader<T> = (body: AsyncIterable<Buffer>) => Promise<T>;
export type CmsAnswer<T> = { status: number; data: T };
export type CmsRequest = <T>(call: CmsCall<T>) => Promise<CmsAnswer<T>>;

export type CmsRequestOptions = {
  url: string;
  token: string;
  breaker: CircuitBreaker;
  /** Told about every call that was made: seconds and HTTP status (0 = no answer). */
  observe(route: string, seconds: number, status: number): void;
};

const strapiErrorSchema = z.object({
  error: z.object({
    name: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
  }),
});

/**
 * One HTTP call to the CMS. Throws `CMS_UNAVAILABLE` (no answer, too slow, 401, 403, 408, 429, 5xx, open circuit), `CMS_BAD_REPLY`
 * (HTML, cut or unknown shape: may be tried again like the former) or `CMS_REFUSED` (other 4xx; `details` = `{status, name, errors}`).
 */
export function createCmsRequest(options: CmsRequestOptions): CmsRequest {
  const send = createSend(options);

  return async (call) => {
    if (!options.breaker.allows()) throw unavailable(call.route, 'circuit open');
    const startedAt = process.hrtime.bigint();
    let status = 0;
    try {
      const response = await send(call);
      status = response.status;
      const answer = await readAnswer(call, response);
      options.breaker.succeeded();
      return answer;
    } catch (error) {
      noteFailure(options.breaker, error);
      throw error;
    } finally {
      options.observe(call.route, Number(process.hrtime.bigint() - startedAt) / 1e9, status);
    }
  };
}

async function readAnswer<T>(call: CmsCall<T>, { status, body }: RawAnswer): Promise<CmsAnswer<T>> {
  const isGood = status >= 200 && status < 300;
  const read = call.read ?? (call.schema && createJsonReader(call.schema));
  if (isGood && status !== 204 && read) return { status, data: await readGood(call.route, read(body)) };
  const text = await readText(body);
  if (isGood || status === 304) return { status, data: undefined as T }; // no body by definition, or the caller asked for none
  if (status < 400 || status >= 500 || [401, 403, 408, 429].includes(status))
    throw unavailable(call.route, `status ${status}`);
  throw refused(call.route, status, text);
}

function createJsonReader<T>(schema: z.ZodType<T>): BodyReader<T> {
  return async (body) => schema.parse(JSON.parse(await readText(body)));
}

async function readGood<T>(route: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof SyntaxError) throw badReply(route, ['no JSON']);
    if (!(error instanceof z.ZodError)) throw error;
    const where = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
    throw badReply(route, where);
  }
}

/** The error of the parser would tell of the body; the places are all we keep. */
function badReply(route: string, where: string[]): DomainError {
  return new DomainError('CMS_BAD_REPLY', { message: `CMS answer of unknown shape: ${route}`, details: { where } });
}

function refused(route: string, status: number, text: string): DomainError {
  const body = strapiErrorSchema.safeParse(parseJson(text));
  // A 404 page of some proxy is not the CMS's word.
  if (!body.success) return unavailable(route, `status ${status} without an error body`);
  const { name, details } = body.data.error;
  return new DomainError('CMS_REFUSED', {
    message: `CMS refused ${route}: ${status} ${name}`,
    details: { status, name, errors: fieldErrors(details) },
  });
}

const fieldErrorsSchema = z.object({
  errors: z.array(z.object({ path: z.array(z.coerce.string()), message: z.string() })),
});
export type FieldError = z.infer<typeof fieldErrorsSchema>['errors'][number];

function fieldErrors(details: unknown): FieldError[] {
  const parsed = fieldErrorsSchema.safeParse(details);
  return parsed.success ? parsed.data.errors : [];
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noteFailure(breaker: CircuitBreaker, error: unknown): void {
  // A refusal is an answer: the CMS is alive.
  if (error instanceof DomainError && error.code === 'CMS_REFUSED') breaker.succeeded();
  else breaker.failed();
}
