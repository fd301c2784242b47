/** The bot's token, the way updates come in, and whether every managers' chat can be reached. */

/** @returns {Promise<{ok: boolean, result?: any, description?: string}>} Telegram's own answer; the address holds the token and is never shown. */
async function call(telegram, method, parameters = {}) {
  const answer = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => {
    throw new Error(`${telegram.apiRoot} does not answer`);
  });
  return answer.json();
}

async function token(config) {
  if (!config.bot.telegram) return { status: 'skipped', mend: 'doctorNoToken' };
  const me = await call(config.bot.telegram, 'getMe');
  return me.ok
    ? { status: 'ok', detail: `@${me.result.username}` }
    : { status: 'failed', detail: me.description, mend: 'doctorBotToken' };
}

async function updates(config) {
  const { telegram } = config.bot;
  if (!telegram) return { status: 'skipped' };
  const info = await call(telegram, 'getWebhookInfo');
  if (!info.ok) return { status: 'failed', detail: info.description, mend: 'doctorBotToken' };
  const url = info.result.url || '';
  const detail = `${telegram.mode}, ${info.result.pending_update_count} waiting${info.result.last_error_message ? `, ${info.result.last_error_message}` : ''}`;
  const fits = telegram.mode === 'webhook' ? url === `${config.bot.publicUrl}/telegram` : url === '';
  return fits
    ? { status: 'ok', detail }
    : { status: 'warning', detail: `${detail}, webhook "${url}"`, mend: 'doctorWebhook' };
}

async function managers(config) {
  const chats = config.bot.managerChats.split(',').filter(Boolean);
  if (chats.length === 0) return { status: 'warning', mend: 'doctorNoManagers' };
  if (!config.bot.telegram) return { status: 'skipped' };
  const answers = await Promise.all(
    chats.map(async (chat) => ({
      chat,
      answer: await call(config.bot.telegram, 'getChat', { chat_id: chat.split('/')[0] }),
    })),
  );
  const dead = answers.filter(({ answer }) => !answer.ok);
  if (dead.length === 0) return { status: 'ok', detail: String(chats.length) };
  return {
    status: 'failed',
    detail: dead.map(({ chat, answer }) => `${chat}: ${answer.description}`).join('; '),
    mend: 'doctorManagers',
  };
}

module.exports = [
  { title: 'doctorTelegram', run: token, mend: 'doctorApiRoot' },
  { title: 'doctorUpdates', run: updates, mend: 'doctorApiRoot' },
  { title: 'doctorManagerChats', run: managers, mend: 'doctorManagers' },
];
