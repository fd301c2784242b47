import type { Core } from '@strapi/strapi';
import { buildBanner } from './build-banner';
import { readHealth } from './read-health';
import { isFresh, readBotReports } from './read-bot-reports';
import { readManagerRecipients } from './read-manager-recipients';

type Context = Parameters<Core.ControllerHandler>[0];

/** `GET /vitrina/health-banner` (any signed-in staff) → `{level: 'ok'|'warning', messages: {ru, en}[]}`. In `register()`. */
export function registerHealthBanner({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/vitrina',
    routes: [
      {
        method: 'GET',
        path: '/health-banner',
        info: { type: 'admin' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        handler: async (ctx: Context) => {
          const now = new Date();
          const [health, reports, managers] = await Promise.all([
            readHealth({ strapi, now }),
            readBotReports(strapi),
            readManagerRecipients(strapi),
          ]);
          ctx.body = buildBanner({
            parts: health.parts,
            botIsHeard: reports.some((report) => isFresh(report, now)),
            hasManagerChat: managers.length > 0,
          });
        },
      },
    ],
  });
}
