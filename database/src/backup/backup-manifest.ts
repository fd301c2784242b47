import { z } from 'zod';

export const MANIFEST_FILE = 'manifest.json';

/** What stands in a backup's folder. Written last: a folder without it is no backup. */
export const backupManifestSchema = z.object({
  format: z.literal(1),
  /** Version of Vitrina that made it. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** `shared` = the bot's store is a schema of the CMS's database and in its dump. */
  databases: z.object({ cms: z.enum(['sqlite', 'postgres']), bot: z.enum(['sqlite', 'postgres', 'shared', 'none']) }),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;
