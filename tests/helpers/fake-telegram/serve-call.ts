import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './api-error';
import { botApiContract } from './contract';
import { answerWithFault, type Faults, takesEffect } from './faults';
import type { ServerParts } from './method';
import { methods } from './methods';
import { readCallBody } from './request-body';
import { nextSerial } from './state';

type Outcome = { code: number; body: Record<string, unknown> };
export type CallServer = ServerParts & { faults: Faults; strict: boolean };

/** Plays one call of the bot: contract, faults, effect, ledger, answer. */
export async function serveCall(
  exchange: { method: string; request: IncomingMessage; response: ServerResponse },
  server: CallServer,
): Promise<void> {
  const { method, request, response } = exchange;
  const { payload, files } = await readCallBody(request);
  const chat = typeof payload.chat_id === 'number' ? payload.chat_id : null;
  noteContract(method, payload, server);
  const fault = server.faults.pick(method, chat);
  if (fault && !takesEffect(fault)) {
    note({ method, payload, chat, code: 0, description: `fault: ${fault.kind}` }, server);
    return answerWithFault(fault, response);
  }
  const outcome = await play(method, { payload, files }, server);
  const description = typeof outcome.body.description === 'string' ? outcome.body.description : null;
  if (method !== 'getUpdates') note({ method, payload, chat, code: outcome.code, description }, server);
  if (fault) return answerWithFault(fault, response);
  if (response.destroyed) return;
  response.writeHead(outcome.code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(outcome.body));
}

async function play(
  method: string,
  call: Parameters<(typeof methods)[string]>[0],
  server: CallServer,
): Promise<Outcome> {
  const handler = methods[method];
  try {
    if (!handler) throw new ApiError(404, 'Not Found');
    return { code: 200, body: { ok: true, result: await handler(call, server) } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, description, parameters } = error;
    return { code, body: { ok: false, error_code: code, description, ...(parameters && { parameters }) } };
  }
}

function noteContract(method: string, payload: Record<string, unknown>, { state, strict }: CallServer): void {
  if (!strict) return;
  const wrong = botApiContract().checkCall(method, payload);
  if (wrong) state.contractErrors.push(`${method}: ${wrong}`);
}

type Noted = {
  method: string;
  payload: Record<string, unknown>;
  chat: number | null;
  code: number;
  description: string | null;
};

function note(call: Noted, { state }: CallServer): void {
  state.ledger.push({ ...call, seq: nextSerial(state), at: Date.now() });
}
