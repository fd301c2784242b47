import { type Config, isLoopback } from '@vitrina/config';

/** The part of a Koa context that is read here. */
type OriginContext = { get(header: string): string };

/** Only the sites that were listed; on a developer's machine also pages opened from a file or from localhost. */
export function createCorsConfig(config: Config) {
  return {
    origin: (ctx: OriginContext): string[] => {
      const origin = ctx.get('Origin');
      return isAllowedOrigin(config, origin) ? [origin] : [];
    },
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    headers: ['Content-Type', 'Authorization', 'Accept'],
    credentials: false,
    maxAge: 600,
    keepHeadersOnError: true,
  };
}

/** Shared with the routes that refuse a foreign Origin themselves (browsers send the header, CORS alone stops no request). */
export function isAllowedOrigin({ appMode, cms }: Config, origin: string): boolean {
  if (cms.siteOrigins.includes(origin)) return true;
  if (appMode !== 'local') return false;
  return origin === 'null' || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));
}
