import type { IncomingHttpHeaders } from 'node:http';
import type { FakeCmsState } from './state';

type Request = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };
type Reply = { status: number; body?: unknown };

/** The routes of docs/contracts.md section 2, as far as the bot's tests need them. */
export function answer(request: Request, state: FakeCmsState): Reply {
  const url = new URL(request.url, 'http://cms');
  const [, , , area = '', one = '', verb = ''] = url.pathname.split('/').map(decodeURIComponent);
  switch (`${request.method} ${area}`) {
    case 'GET content':
      if (one === 'drafts') return drafts(url.searchParams.get('stamp'), state);
      return changes(Number(url.searchParams.get('since')), state);
    case 'GET applications':
      return { status: 200, body: { data: summaries(url.searchParams.get('identity'), state) } };
    case 'POST applications':
      return postApplication({ number: one, verb, data: dataOf(request) }, state);
    case 'POST handovers':
      return { status: 200, body: { data: state.openHandover(dataOf(request)) } };
    case 'POST events':
    case 'POST clients':
    case 'POST dialog-states':
      return one
        ? { status: 200, body: { data: { erased: state.erase(one) } } }
        : keepRecords(area, dataOf(request), state);
    case 'GET clients':
      return { status: 200, body: { data: { identity: one } } };
    case 'POST deliveries':
      return deliveries(one, dataOf(request), state);
    case 'POST files':
      return keepFile(request, state);
    case 'POST status':
    case 'POST ticks':
      return { status: 204 };
    default:
      return notFound();
  }
}

// A fake trusts the bot's requests: the contract test holds them against a real CMS.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function dataOf({ body, headers }: Request): any {
  return headers['content-type']?.startsWith('application/json') ? JSON.parse(body.toString()).data : null;
}

function changes(since: number, state: FakeCmsState): Reply {
  const reply = state.changesSince(since);
  return reply ? { status: 200, body: reply } : { status: 304 };
}

function drafts(stamp: string | null, state: FakeCmsState): Reply {
  return stamp === state.drafts.stamp ? { status: 304 } : { status: 200, body: { data: state.drafts } };
}

function summaries(identity: string | null, state: FakeCmsState): unknown[] {
  const own = [...state.applications.values()].filter(({ input }) => input.client.identity === identity);
  return own.reverse().map(({ number, input, card }) => ({
    number,
    status: card.status,
    form: input.form,
    formTitle: input.formTitle,
    packageName: input.package?.name ?? null,
    priceMinor: input.package?.priceMinor ?? null,
    currency: input.package?.currency ?? null,
    createdAt: input.submittedAt,
  }));
}

function postApplication(
  { number, verb, data }: { number: string; verb: string; data: ReturnType<typeof dataOf> },
  state: FakeCmsState,
): Reply {
  if (!number) return { status: 201, body: { data: state.submit(data) } };
  if (verb === 'answers') return { status: 200, body: { data: {} } };
  const outcome = state.transition(number, data);
  return outcome ? { status: 200, body: { data: outcome } } : notFound();
}

function keepRecords(area: string, rows: unknown[], state: FakeCmsState): Reply {
  state.records[area as keyof FakeCmsState['records']].push(...rows);
  return { status: 200, body: { data: { accepted: rows.length } } };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function deliveries(verb: string, data: any, state: FakeCmsState): Reply {
  const rows = verb === 'claim' ? state.claim(data.limit) : state.report(data.results);
  return { status: 200, body: { data: rows } };
}

function keepFile({ body, headers }: Request, state: FakeCmsState): Reply {
  const mime = String(headers['content-type']);
  state.files.push({ bytes: body.length, mime, identity: String(headers['x-identity']) });
  return { status: 201, body: { data: { id: `file-${state.files.length}`, mime, size: body.length, url: null } } };
}

function notFound(): Reply {
  return { status: 404, body: { data: null, error: { status: 404, name: 'NotFoundError', message: 'Not Found' } } };
}
