/** Watches the programs while they run: their logs are kept back, so one sentence tells when one of them is down. */
const { say } = require('./say');

const lookEveryMs = 15_000;

/**
 * Says it once when a program answers that it is down, and once when it is well again. One that does not answer at all is left
 * to the supervisor.
 * @param {{title: string, health: string}[]} parts `health`: address
 */
function watchHealth(parts, everyMs = lookEveryMs) {
  const down = new Set();

  async function look(part) {
    const status = await readStatus(part.health);
    if (status === 'down' && !down.has(part)) {
      down.add(part);
      say('partDown', { part: part.title, url: part.health });
    }
    if (status && status !== 'down' && down.delete(part)) say('partWell', { part: part.title });
  }
  const again = async () => {
    await Promise.all(parts.map(look));
    setTimeout(again, everyMs).unref();
  };
  setTimeout(again, everyMs).unref();
}

/** @returns {Promise<string | null>} null = no answer */
async function readStatus(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return (await answer.json()).status ?? null;
  } catch {
    return null;
  }
}

module.exports = { watchHealth };
