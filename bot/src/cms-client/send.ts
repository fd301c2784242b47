import axios, { type AxiosInstance, isAxiosError } from 'axios';
import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error';
import type { CmsCall } from './request';

/** The body comes as it arrives; reading it throws `CMS_UNAVAILABLE` when it is cut, too long or too slow. */
export type RawAnswer = { status: number; body: AsyncIterable<Buffer> };

const defaultMaxBytes = 5 * 1024 * 1024;

export function createSend({
  url,
  token,
}: {
  url: string;
  token: string;
}): (call: CmsCall<unknown>) => Promise<RawAnswer> {
  const instance = createInstance(url, token);

  return async (call) => {
    const timeout = AbortSignal.timeout(call.timeoutMs);
    const toUnavailable = (error: unknown) => unavailable(call.route, timeout.aborted ? 'timeout' : reasonOf(error));
    try {
      const { status, data } = await instance.request<Readable>({
        method: call.method,
        url: call.path,
        data: call.body,
        headers: call.headers,
        maxContentLength: call.maxBytes ?? defaultMaxBytes,
        maxBodyLength: 64 * 1024 * 1024,
        signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
      });
      return { status, body: readChunks(data, toUnavailable) };
    } catch (error) {
      throw toUnavailable(error);
    }
  };
}

export function unavailable(route: string, reason: string): DomainError {
  return new DomainError('CMS_UNAVAILABLE', { message: `CMS unavailable: ${route} (${reason})`, details: { reason } });
}

function createInstance(url: string, token: string): AxiosInstance {
  return axios.create({
    baseURL: url,
    headers: { authorization: `Bearer ${token}` },
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: 32 }),
    httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 32 }),
    // A redirect would carry the token to another address.
    maxRedirects: 0,
    proxy: false,
    responseType: 'stream',
    validateStatus: () => true,
  });
}

async function* readChunks(body: Readable, toUnavailable: (error: unknown) => DomainError): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield chunk;
  } catch (error) {
    throw toUnavailable(error);
  }
}

/** The axios error carries headers and body of the request: its code is all we keep. */
function reasonOf(error: unknown): string {
  return (isAxiosError(error) && error.code) || 'network';
}
