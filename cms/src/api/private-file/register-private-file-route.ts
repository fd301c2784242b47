import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { staffActions } from '../../platform/access/staff-actions';
import { answering } from '../../shared/errors';
import { parseInput } from '../../shared/parse-input';
import { privateFileOf } from './private-file-of';

const idSchema = z.string().regex(/^[A-Za-z0-9_-]{10,60}$/);

/**
 * `GET /vitrina/files/:id` (staff with the right to read files) → the bytes as an attachment that no browser opens in
 * place; 404 unknown. Call in `register()`.
 */
export function registerPrivateFileRoute({ strapi }: { strapi: Core.Strapi }): void {
  const handler = answering(async (ctx) => {
    const file = await privateFileOf(strapi).read(parseInput(idSchema, ctx.params.id));
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
    ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.type = file.mime;
    ctx.length = file.size;
    ctx.body = file.stream;
  });
  const policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [staffActions.readFiles] } },
  ];
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [{ method: 'GET', path: '/files/:id', handler, info: { type: 'admin' }, config: { policies } }],
  });
}
