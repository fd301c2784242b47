/** Runs one program, notes its process id, starts it again when it dies (1–30 s). */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./paths');
const { say } = require('./say');
const { causeOfDeath } = require('./cause-of-death');

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** Its last words are on their way still when it has ended. */
const lastWordsMs = 1_000;
/** A program that ran this long was healthy: the next pause is short again. */
const healthyMs = 60_000;

/**
 * @param {{name: string, title: string, flags: string[], file: string, pidFile: string}} part `flags`: of node
 * @param {{quiet: boolean, onDiskFull(death: {part: string, seconds: number}): void}} options `quiet`: its log is kept
 *   back until it is asked for; `onDiskFull`: it died of that and comes again in so many seconds
 * @returns {{stop(): Promise<void>, kill(): void, lastLines(): string, exits(): number}} `lastLines` = of its last run
 */
function supervise(part, { quiet, onDiskFull }) {
  let child = null;
  let stopped = false;
  let pause = firstPauseMs;
  let timer = null;
  let exits = 0;
  const lines = [];

  function remember(chunk) {
    lines.push(...String(chunk).split('\n').filter(Boolean));
    lines.splice(0, lines.length - 40);
    if (!quiet) process.stdout.write(chunk);
  }

  function run() {
    const startedAt = Date.now();
    lines.length = 0;
    child = spawn(process.execPath, [...part.flags, part.file], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    fs.mkdirSync(path.dirname(part.pidFile), { recursive: true });
    fs.writeFileSync(part.pidFile, String(child.pid));
    child.stdout.on('data', remember);
    child.stderr.on('data', remember);
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.once('exit', async (code, signal) => {
      fs.rmSync(part.pidFile, { force: true });
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, lastWordsMs).unref())]);
      exits += 1;
      if (stopped) return;
      if (Date.now() - startedAt > healthyMs) pause = firstPauseMs;
      const death = { part: part.title, seconds: pause / 1000 };
      if (causeOfDeath(lines.join('\n')) === 'diskFull') onDiskFull(death);
      else say('died', { ...death, how: signal || `code ${code}` });
      if (stopped) return;
      timer = setTimeout(run, pause);
      pause = Math.min(pause * 2, longestPauseMs);
    });
  }

  async function stop() {
    stopped = true;
    clearTimeout(timer);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(forced);
  }

  run();
  return {
    stop,
    kill: () => child && child.kill('SIGKILL'),
    lastLines: () => lines.join('\n'),
    exits: () => exits,
  };
}

module.exports = { supervise };
