import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from 'axios';
import http from 'node:http';
import https from 'node:https';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error';
import type { CircuitBreaker } from './circuit-breaker';

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
  signal?: AbortSignal;
};

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

const defaultMaxBytes = 5 * 1024 * 1024;

/**
 * One HTTP call to the CMS. Throws `CMS_UNAVAILABLE` (no answer, too slow, 401, 403, 408, 429, 5xx, open circuit), `CMS_BAD_REPLY`
 * (HTML, cut or unknown shape: may be tried again like the former) or `CMS_REFUSED` (other 4xx; `details` = `{status, name, errors}`).
 */
export function createCmsRequest(options: CmsRequestOptions): CmsRequest {
  const instance = createInstance(options);

  return async (call) => {
    if (!options.breaker.allows()) throw unavailable(call.route, 'circuit open');
    const startedAt = process.hrtime.bigint();
    let status = 0;
    try {
      const response = await send(instance, call);
      status = response.status;
      const answer = readAnswer(call, response);
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

function createInstance({ url, token }: CmsRequestOptions): AxiosInstance {
  return axios.create({
    baseURL: url,
    headers: { authorization: `Bearer ${token}` },
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: 32 }),
    httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 32 }),
    // A redirect would carry the token to another address.
    maxRedirects: 0,
    proxy: false,
    responseType: 'text',
    // axios would parse JSON by itself and hand out a string when it cannot: we want to know.
    transformResponse: (text: string) => text,
    validateStatus: () => true,
  });
}

async function send(instance: AxiosInstance, call: CmsCall<unknown>): Promise<AxiosResponse<string>> {
  const timeout = AbortSignal.timeout(call.timeoutMs);
  try {
    return await instance.request<string>({
      method: call.method,
      url: call.path,
      data: call.body,
      headers: call.headers,
      maxContentLength: call.maxBytes ?? defaultMaxBytes,
      maxBodyLength: 64 * 1024 * 1024,
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    });
  } catch (error) {
    // The axios error carries headers and body of the request: its code is all we keep.
    const reason = timeout.aborted ? 'timeout' : (isAxiosError(error) && error.code) || 'network';
    throw unavailable(call.route, reason);
  }
}

function readAnswer<T>(call: CmsCall<T>, response: AxiosResponse<string>): CmsAnswer<T> {
  const { status } = response;
  if (status === 304 || status === 204) return { status, data: undefined as T }; // no body by definition
  if (status >= 200 && status < 300) return { status, data: readBody(call, response.data) };
  if (status < 400 || status >= 500 || [401, 403, 408, 429].includes(status))
    throw unavailable(call.route, `status ${status}`);
  throw refused(call.route, response);
}

function readBody<T>(call: CmsCall<T>, text: string): T {
  const parsed = parseJson(text);
  if (!call.schema) return undefined as T; // the caller asked for no body
  const checked = call.schema.safeParse(parsed);
  if (checked.success) return checked.data;
  const where = checked.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  throw new DomainError('CMS_BAD_REPLY', { message: `CMS answer of unknown shape: ${call.route}`, details: { where } });
}

function refused(route: string, response: AxiosResponse<string>): DomainError {
  const body = strapiErrorSchema.safeParse(parseJson(response.data));
  // A 404 page of some proxy is not the CMS's word.
  if (!body.success) return unavailable(route, `status ${response.status} without an error body`);
  const { name, details } = body.data.error;
  return new DomainError('CMS_REFUSED', {
    message: `CMS refused ${route}: ${response.status} ${name}`,
    details: { status: response.status, name, errors: fieldErrors(details) },
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unavailable(route: string, reason: string): DomainError {
  return new DomainError('CMS_UNAVAILABLE', { message: `CMS unavailable: ${route} (${reason})`, details: { reason } });
}

function noteFailure(breaker: CircuitBreaker, error: unknown): void {
  // A refusal is an answer: the CMS is alive.
  if (error instanceof DomainError && error.code === 'CMS_REFUSED') breaker.succeeded();
  else breaker.failed();
}
