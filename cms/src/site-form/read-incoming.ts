import type { Core } from '@strapi/strapi';
import type { SiteBody } from '../middlewares/site-body';
import { DomainError } from '../shared/domain-error';
import { parseSiteJson } from './domain/parse-site-json';
import { readFlatPost } from './domain/read-flat-post';

type Context = Parameters<Core.ControllerHandler>[0];
export type Incoming = { kind: 'json' | 'html'; data: unknown; fields: [string, string][] };

/** The body of a post of the site's form by its type; a file in it is refused by the name of its field. */
export async function readIncoming(ctx: Context): Promise<Incoming> {
  const body: SiteBody | undefined = ctx.state.siteBody;
  const type = (body?.type ?? '').split(';')[0]?.trim().toLowerCase();
  if (body && type === 'application/json') return { kind: 'json', data: readJson(body), fields: [] };
  if (body && (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data')) {
    const fields = await readFields(body);
    return { kind: 'html', data: readFlatPost(fields), fields };
  }
  throw new DomainError('SITE_BODY_TYPE', { message: 'JSON or a form is accepted here' });
}

function readJson({ bytes }: SiteBody): unknown {
  const parsed = parseSiteJson(bytes);
  if (!parsed.ok) throw unreadable(parsed.message);
  const { value } = parsed;
  const isBody = typeof value === 'object' && value !== null && Object.hasOwn(value, 'data');
  const other = isBody ? Object.keys(value).filter((name) => name !== 'data') : [];
  if (!isBody || other.length > 0) throw unreadable('The body must be {"data": {…}}', other);
  return 'data' in value ? value.data : undefined;
}

async function readFields({ type, bytes }: SiteBody): Promise<[string, string][]> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData().catch(() => {
    throw unreadable('Not a valid form');
  });
  const fields = [...form];
  const files = fields.filter(([, value]) => typeof value !== 'string').map(([name]) => name);
  if (files.length > 0) throw unreadable('Files are not taken here', files);
  return fields.map(([name, value]) => [name, String(value)]);
}

function unreadable(message: string, names: string[] = []): DomainError {
  const paths = names.length > 0 ? names.slice(0, 50).map((name) => [name.slice(0, 100)]) : [['data']];
  const errors = paths.map((path) => ({ path, name: 'ValidationError', message }));
  return new DomainError('INPUT_INVALID', { message, details: { errors } });
}
