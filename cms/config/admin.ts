import { hkdfSync } from 'node:crypto';
import { loadCmsConfig } from '../src/platform/cms-config';
import { buildPreviewLink, type PreviewAsked } from '../src/preview/build-preview-link';

export default () => {
  const { cms } = loadCmsConfig();
  return {
    auth: { secret: cms.secrets.adminJwt },
    apiToken: { salt: cms.secrets.apiTokenSalt },
    transfer: { token: { salt: cms.secrets.transferTokenSalt } },
    // Strapi keeps a readable copy of tokens with it; a key of its own, so that ours stays out of Strapi's hands.
    secrets: {
      encryptionKey: Buffer.from(hkdfSync('sha256', cms.encryptionKey, '', 'vitrina/strapi/admin', 32)).toString('hex'),
    },
    flags: { nps: false, promoteEE: false },
    preview: {
      enabled: true,
      config: {
        // No `allowedOrigins`: `frame-src` has the bot's address already (src/platform/security).
        handler: (uid: string, asked: PreviewAsked) => buildPreviewLink(strapi, { uid, ...asked }),
      },
    },
    autoOpen: false,
    ai: { enabled: false },
  };
};
