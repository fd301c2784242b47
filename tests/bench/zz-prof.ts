import path from 'node:path';
import { applyContent, createContentIndex } from '../../bot/src/content/content-index';
import { startFakeCms } from '../helpers/fake-cms/fake-cms';
import { freePort } from '../helpers/free-port';
import { startBenchProcess } from './shared/bench-process';
import { firstButton } from './shared/chat';
import { loadDefaultPack } from './shared/default-pack';
import { percentile } from './shared/figures';
import { root, telegram, telegramEnv } from './shared/programs';
import { tapLoad } from './shared/tap-load';
import { startTelegramStub } from './shared/telegram-stub';
import { temporaryFolder } from './shared/temporary-folder';
async function main() {
  const { content } = await loadDefaultPack();
  const fakeCms = await startFakeCms(applyContent(createContentIndex(), content).index);
  const stub = await startTelegramStub(telegram.token);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const flags = (process.env.PROF_FLAGS ?? '').split(' ').filter(Boolean);
  const bare = process.env.BARE === '1';
  const bot = await startBenchProcess({
    args: bare ? [...flags, '--require', path.join(root, 'tests/helpers/register.js'), path.join(root, 'tests/bench/menu-tap/bare-bot.ts')] : ['--enable-source-maps', ...flags, path.join(root, 'bot', 'dist', 'main.js')],
    cwd: root,
    env: { ENV_FILE: '', APP_MODE: 'local', LOG_LEVEL: 'error', ENCRYPTION_KEY: 'bench-key-0123456789abcdef01234567', DATA_DIR: temporaryFolder(), DATA_FILE: path.join(temporaryFolder(), 'bare.sqlite'), CMS_URL: fakeCms.url, CMS_PUBLIC_URL: fakeCms.url, CMS_API_TOKEN: fakeCms.token, BOT_PORT: String(port), ...telegramEnv(stub.url, url) },
    url, readyPath: '/health/ready',
  });
  const target = { url, secret: telegram.secret, stub };
  const data = bare ? 'menu' : await firstButton(target);
  await tapLoad({ ...target, data }, { perSecond: 200, seconds: 2, chats: 1000 });
  for (let i = 0; i < 3; i++) {
    const c = bot.cpuMs();
    const took = await tapLoad({ ...target, data }, { perSecond: 200, seconds: 5, chats: 1000 });
    console.log('p50', percentile(took, 0.5).toFixed(2), 'p95', percentile(took, 0.95).toFixed(2), 'cpu/tap', ((bot.cpuMs() - c) / took.length).toFixed(2), 'MB', bot.memory().toFixed(0));
  }
  await bot.stop();
  process.exit(0);
}
main();
