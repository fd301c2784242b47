import { hkdfSync } from 'node:crypto';
import { loadCmsConfig } from '../src/platform/cms-config';

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
    // Without a page to show, Strapi would offer to set the preview up beside every entry.
    preview: { enabled: false },
    autoOpen: false,
    ai: { enabled: false },
  };
};
