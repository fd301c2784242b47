import type { ServerResponse } from 'node:http';

/**
 * What goes wrong with a call. `before` = the call has no effect; `after` = it took effect and the answer is lost, which is
 * the case nobody can tell from outside.
 */
export type Fault =
  | { kind: 'flood'; retryAfter: number }
  | { kind: 'refuse'; code: number; description: string }
  | { kind: 'html'; code?: number }
  | { kind: 'cut-json' }
  | { kind: 'hang'; ms?: number }
  | { kind: 'reset' }
  | { kind: 'accept-then-cut' }
  | { kind: 'accept-then-hang'; ms?: number };
export type FaultRule = { fault: Fault; method?: string; chat?: number; times?: number; share?: number };

/** Rules are looked at in their order; one with `times` is used up. */
export function createFaults() {
  let rules: (FaultRule & { left: number })[] = [];
  return {
    add(rule: FaultRule): void {
      rules.push({ ...rule, left: rule.times ?? Infinity });
    },
    clear(): void {
      rules = [];
    },
    pick(method: string, chat: number | null): Fault | null {
      const rule = rules.find(
        (candidate) =>
          candidate.left > 0 &&
          (candidate.method === undefined || candidate.method === method) &&
          (candidate.chat === undefined || candidate.chat === chat) &&
          Math.random() < (candidate.share ?? 1),
      );
      if (!rule) return null;
      rule.left -= 1;
      return rule.fault;
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;

export function takesEffect(fault: Fault): boolean {
  return fault.kind === 'accept-then-cut' || fault.kind === 'accept-then-hang';
}

/** Answers as the fault says; resolves when nothing more comes. */
export async function answerWithFault(fault: Fault, response: ServerResponse): Promise<void> {
  switch (fault.kind) {
    case 'flood':
      return json(response, 429, {
        ok: false,
        error_code: 429,
        description: `Too Many Requests: retry after ${fault.retryAfter}`,
        parameters: { retry_after: fault.retryAfter },
      });
    case 'refuse':
      return json(response, fault.code, { ok: false, error_code: fault.code, description: fault.description });
    case 'html':
      response.writeHead(fault.code ?? 502, { 'content-type': 'text/html' });
      response.end('<html><body><h1>Bad Gateway</h1></body></html>');
      return;
    case 'cut-json':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 400 });
      response.write('{"ok":true,"result":{"message_');
      response.socket?.destroy();
      return;
    case 'reset':
    case 'accept-then-cut':
      response.socket?.destroy();
      return;
    case 'hang':
    case 'accept-then-hang':
      await hang(response, fault.ms ?? 60_000);
  }
}

async function hang(response: ServerResponse, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  response.socket?.destroy();
}

function json(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
