export type HttpRequest = { method?: string; token?: string; body?: unknown; headers?: Record<string, string> };
// A test states what it expects of a body; here nothing is known about it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type HttpReply = { status: number; headers: Headers; text: string; body: any };

/** One request; objects go as JSON, strings and buffers as they are, `body` of the reply is parsed where it is JSON. */
export async function sendRequest(
  url: string,
  { method, token, body, headers = {} }: HttpRequest = {},
): Promise<HttpReply> {
  const isRaw =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
  const reply = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(isRaw ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: isRaw ? (body as BodyInit | undefined) : JSON.stringify(body),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
