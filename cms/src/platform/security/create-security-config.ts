import type { Config } from '@vitrina/config';

/** Headers of every answer, admin and public pages alike. `frame-ancestors 'self'`: nobody else may frame the admin. */
export function createSecurityConfig({ cms, bot }: Config) {
  return {
    contentSecurityPolicy: {
      useDefaults: true,
      // Strings, not lists: Strapi merges lists with its own by position, and its hosts would come in by the back door.
      directives: {
        'default-src': "'self'",
        'connect-src': "'self'",
        'img-src': "'self' data: blob:",
        'media-src': "'self' data: blob:",
        'font-src': "'self' data:",
        'frame-src': `'self' ${new URL(bot.publicUrl).origin}`,
        'frame-ancestors': "'self'",
        'object-src': "'none'",
        'base-uri': "'self'",
        'form-action': "'self'",
        upgradeInsecureRequests: null,
      },
    },
    // Sent over https only: on plain loopback http browsers ignore it anyway.
    hsts: cms.publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'sameorigin' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xssFilter: false,
  };
}
