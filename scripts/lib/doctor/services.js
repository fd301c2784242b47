/** Asks the two running programs: are they there, does the CMS know the bot's token, what do they say of themselves. */

async function ask(url, headers = {}) {
  return fetch(url, { headers, signal: AbortSignal.timeout(5_000) });
}

async function isRunning(url) {
  return ask(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function cms(config) {
  if (!(await isRunning(`${config.cms.url}/health/live`)))
    return { status: 'warning', detail: config.cms.url, mend: 'doctorNotRunning' };
  return parts(`${config.cms.url}/health`);
}

async function bot(config) {
  if (!(await isRunning(`${config.bot.url}/health/live`)))
    return { status: 'warning', detail: config.bot.url, mend: 'doctorNotRunning' };
  return parts(`${config.bot.url}/health`);
}

async function parts(url) {
  const health = await (await ask(url)).json();
  const bad = Object.entries(health.parts).filter(([, part]) => part.status !== 'ok');
  const detail = bad
    .map(([name, part]) => `${name} ${part.status}${part.detail ? ` (${part.detail})` : ''}`)
    .join('; ');
  if (health.status === 'down') return { status: 'failed', detail, mend: 'doctorSeeParts' };
  return bad.length ? { status: 'warning', detail, mend: 'doctorSeeParts' } : { status: 'ok', detail: health.status };
}

async function token(config) {
  if (!(await isRunning(`${config.cms.url}/health/live`))) return { status: 'skipped' };
  const answer = await ask(`${config.cms.url}/api/bot/content?since=999999999`, {
    authorization: `Bearer ${config.cms.apiToken}`,
  });
  if (answer.ok || answer.status === 304) return { status: 'ok' };
  return { status: 'failed', detail: `HTTP ${answer.status}`, mend: 'doctorTokenMend' };
}

module.exports = [
  { title: 'doctorCms', run: cms },
  { title: 'doctorToken', run: token, mend: 'doctorTokenMend' },
  { title: 'doctorBot', run: bot },
];
