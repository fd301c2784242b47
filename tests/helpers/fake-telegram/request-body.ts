import type { IncomingMessage } from 'node:http';

export type UploadedFile = { field: string; filename: string; bytes: Buffer };
export type CallBody = { payload: Record<string, unknown>; files: UploadedFile[] };

/** Parameters of a call in each of the forms the Bot API takes: JSON, form, multipart. */
export async function readCallBody(request: IncomingMessage): Promise<CallBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = String(request.headers['content-type'] ?? '');
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;]+))/i.exec(type);
  if (boundary) return parseMultipart(body, boundary[1] ?? boundary[2] ?? '');
  if (body.length === 0) return { payload: {}, files: [] };
  if (type.startsWith('application/json')) return { payload: JSON.parse(body.toString('utf8')), files: [] };
  return { payload: fromFields([...new URLSearchParams(body.toString('utf8'))]), files: [] };
}

function parseMultipart(body: Buffer, boundary: string): CallBody {
  const mark = Buffer.from(`--${boundary}`);
  const fields: [string, string][] = [];
  const files: UploadedFile[] = [];
  let start = body.indexOf(mark);
  while (start >= 0) {
    const end = body.indexOf(mark, start + mark.length);
    if (end < 0) break;
    const part = body.subarray(start + mark.length + 2, end - 2);
    const split = part.indexOf('\r\n\r\n');
    const header = part.subarray(0, split).toString('utf8');
    const content = part.subarray(split + 4);
    const field = /name="([^"]*)"/.exec(header)?.[1] ?? '';
    const filename = /filename="([^"]*)"/.exec(header)?.[1];
    if (filename === undefined) fields.push([field, content.toString('utf8')]);
    else files.push({ field, filename, bytes: Buffer.from(content) });
    start = end;
  }
  const uploads = files.map(({ field }): [string, string] => [field, `attach://${field}`]);
  const attached = new Set(fields.map(([, value]) => /attach:\/\/([0-9a-f]+)/.exec(value)?.[1]));
  return { payload: fromFields([...fields, ...uploads.filter(([field]) => !attached.has(field))]), files };
}

const textual = new Set([
  'text',
  'caption',
  'callback_query_id',
  'parse_mode',
  'url',
  'secret_token',
  'name',
  'description',
  'short_description',
]);

/** Form fields arrive as texts; everything but words is JSON. */
function fromFields(fields: [string, string][]): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(([name]) => name !== 'method')
      .map(([name, value]) => [name, textual.has(name) ? value : fromJson(value)]),
  );
}

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
