import { loadCmsConfig } from '../src/platform/cms-config';
import { createDatabaseConnection } from '../src/platform/database/create-database-connection';

export default () => ({
  connection: createDatabaseConnection(loadCmsConfig().database),
  // Tables of others in the same database are none of our business; ours are guarded by the start guard.
  settings: { forceMigration: true, runMigrations: true },
});
