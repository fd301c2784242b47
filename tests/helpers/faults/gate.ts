import { createServer, request as callUpstream, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWithFault, createFaults, type Faults, takesEffect } from '../fake-telegram/faults';

/**
 * `asked` = the call arrived and nobody has seen it yet; `answered` = it took effect and its answer is not handed on yet;
 * `passed` = the answer has left for the caller.
 */
export type Moment = { stage: 'asked' | 'answered' | 'passed'; call: string; request: string; answer: string };
/** `cut` = the answer is lost on its way. */
export type Watcher = (moment: Moment) => 'cut' | void;

/** A way through between two programs, where calls can be seen, broken, and the programs killed at a chosen call. */
export type Gate = {
  url: string;
  /** Rules go by `call`: the method of the Bot API, or the path without query. */
  faults: Faults;
  /** The newest watcher replaces the former. */
  watch(watcher: Watcher | null): void;
  stop(): Promise<void>;
};

export async function openGate(target: string): Promise<Gate> {
  const faults = createFaults();
  let watcher: Watcher | null = null;
  const server = createServer((request, response) => {
    const look: Watcher = (moment) => watcher?.(moment);
    serve({ request, response }, { target, faults, look }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    watch: (next) => {
      watcher = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Exchange = { request: IncomingMessage; response: ServerResponse };
type Rules = { target: string; faults: Faults; look: Watcher };

async function serve({ request, response }: Exchange, { target, faults, look }: Rules): Promise<void> {
  const body = await readAll(request);
  const call = nameOf(request.url ?? '');
  const moment = { call, request: body.toString('utf8'), answer: '' };
  if (look({ ...moment, stage: 'asked' }) === 'cut') return void response.destroy();
  const fault = faults.pick(call, null);
  if (fault && !takesEffect(fault)) return answerWithFault(fault, response);
  const upstream = await forward({ request, response }, { target, body });
  const answered = { ...moment, answer: upstream.body.toString('utf8') };
  if (look({ ...answered, stage: 'answered' }) === 'cut') return void response.destroy();
  if (fault) return answerWithFault(fault, response);
  response.writeHead(upstream.status, upstream.headers);
  response.end(upstream.body, () => void look({ ...answered, stage: 'passed' }));
}

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer };

function forward({ request, response }: Exchange, { target, body }: { target: string; body: Buffer }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, headers } = request;
    const call = callUpstream(new URL(request.url ?? '/', target), { method, headers, agent: false });
    // A caller that died leaves nothing hanging behind the gate.
    response.once('close', () => call.destroy());
    call.once('error', reject);
    call.once('response', (answer) => {
      const { 'transfer-encoding': _, connection: __, ...rest } = answer.headers;
      readAll(answer).then((read) => resolve({ status: answer.statusCode ?? 502, headers: rest, body: read }), reject);
    });
    call.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function nameOf(url: string): string {
  const [path = ''] = url.split('?');
  return path.replace(/^\/bot[^/]+\//, '');
}
