import { loadCmsConfig } from '../src/platform/cms-config';
import { createUploadConfig } from '../src/platform/security/create-upload-config';

export default () => {
  const { cms } = loadCmsConfig();
  return {
    'users-permissions': { config: { jwtSecret: cms.secrets.jwt } },
    upload: { config: createUploadConfig() },
  };
};
