import { contentReplySchema, type ContentReply } from '../../../bot/src/cms-client/schemas/content';
import { startVitrinaCms, tokens } from './programs';
import { temporaryFolder } from './temporary-folder';

export type DefaultPack = {
  /** Data folder of a stopped CMS in which the default pack was loaded. */
  dataDir: string;
  /** What that CMS told a bot that asked for everything. */
  content: ContentReply;
};

/** Makes an installation as the first start does, and stops it. */
export async function loadDefaultPack(): Promise<DefaultPack> {
  const dataDir = temporaryFolder();
  const cms = await startVitrinaCms(dataDir);
  const response = await fetch(`${cms.url}/api/bot/content`, { headers: { authorization: `Bearer ${tokens.bot}` } });
  const content = contentReplySchema.parse(await response.json());
  await cms.stop();
  return { dataDir, content };
}
