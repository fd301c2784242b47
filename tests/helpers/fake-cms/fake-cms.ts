import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { buildContent } from '../../fixtures/build-content';
import { agency } from '../../fixtures/agency-content';
import type { ContentIndex } from '../../../bot/src/content/content-index';
import { answer } from './answer';
import { createFakeCmsState, type FakeCmsState } from './state';

/** What goes wrong with every answer from now on. */
export type CmsFault = 'html' | 'cut' | 'hang' | 'error' | 'unauthorized';

export type FakeCms = FakeCmsState & {
  url: string;
  token: string;
  /** Paths asked for, with the method. */
  requests: string[];
  /** null = well again. `only` = the fault holds for addresses that begin with it. */
  break(fault: CmsFault | null, only?: string): void;
  /** Nobody listens on the port any more; open connections are cut. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
};

const token = 'fake-cms-token-0123456789abcdef0123456789';

/** A CMS as the bot knows it, in memory, that can be slow, wrong or gone. */
export async function startFakeCms(content: ContentIndex = buildContent(agency())): Promise<FakeCms> {
  const state = createFakeCmsState(content);
  const requests: string[] = [];
  let fault: { kind: CmsFault; only: string } | null = null;

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    requests.push(`${request.method} ${request.url}`);
    if (fault && request.url?.startsWith(fault.only)) return spoil(fault.kind, response);
    if (request.headers.authorization !== `Bearer ${token}`) return send(response, 401, {});
    const reply = answer(
      { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body },
      state,
    );
    send(response, reply.status, reply.body);
  };
  let server = createServer((request, response) => void handle(request, response));
  const port = await listen(server, 0);

  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    token,
    requests,
    break(kind: CmsFault | null, only = '/') {
      fault = kind && { kind, only };
    },
    goDown: () => close(server),
    async comeBack() {
      server = createServer((request, response) => void handle(request, response));
      await listen(server, port);
    },
    stop: () => close(server),
  });
}

function spoil(kind: CmsFault, response: ServerResponse): void {
  if (kind === 'hang') return;
  if (kind === 'html')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>maintenance</html>');
  if (kind === 'error') return void response.writeHead(500).end('{"data":null,"error":{"status":500}}');
  if (kind === 'unauthorized') return void response.writeHead(401).end('{}');
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"data":{"numb');
  setTimeout(() => response.destroy(), 10);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  if (body instanceof Readable) pipeline(body, response, () => undefined);
  else response.end(body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
