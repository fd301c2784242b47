import type { Config } from './config';
import { loadConfig } from './load-config';
import { rememberSecrets } from './mask-secrets';
import type { Part } from './rules';

let current: { key: string; config: Config } | undefined;

/** The settings of this process, read once and remembered; its secrets are made known to `maskSecrets`. */
export function readProcessConfig({ root, part = 'all' }: { root: string; part?: Part }): Config {
  const key = `${part}:${root}`;
  if (current?.key === key) return current.config;
  const config = loadConfig(process.env, { root, part });
  rememberSecrets(secretsOf(config));
  current = { key, config };
  return config;
}

function secretsOf({ cms, bot, metricsToken, smtp, database, botDatabase }: Config): string[] {
  const urls = [
    smtp?.url,
    'url' in database ? database.url : undefined,
    'url' in botDatabase ? botDatabase.url : undefined,
  ];
  const passwords = urls.flatMap((url) => (url ? [decodeURIComponent(new URL(url).password)] : []));
  const telegram = bot.telegram ? [bot.telegram.token, ...('secret' in bot.telegram ? [bot.telegram.secret] : [])] : [];
  const { appKeys, ...single } = cms.secrets;
  const own = [cms.apiToken, cms.readToken, cms.encryptionKey, cms.adminPassword, metricsToken];
  return [...own, ...appKeys, ...Object.values(single), ...telegram, ...passwords].filter((one) => one !== null);
}
