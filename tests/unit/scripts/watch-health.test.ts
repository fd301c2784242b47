import { spawnSync } from 'node:child_process';
import { root } from '../docs/repository';

/** What is said of a program whose `/health` gives these answers one after another (null = it hangs up), then the last for ever. */
function sayOf(answers: (string | null)[]): string {
  const code = `
    const answers = ${JSON.stringify(answers)};
    let looks = 0;
    const server = require('node:http').createServer((request, response) => {
      const status = answers.length > 1 ? answers.shift() : answers[0];
      // A few looks after the last answer, however slow the machine is.
      if (answers.length === 1 && ++looks > 5) return setTimeout(() => process.exit(), 20);
      if (status === null) return request.socket.destroy();
      response.statusCode = status === 'down' ? 503 : 200;
      response.end(JSON.stringify({ status }));
    });
    server.listen(0, '127.0.0.1', () => {
      const health = 'http://127.0.0.1:' + server.address().port + '/health';
      require('./scripts/lib/watch-health').watchHealth([{ title: 'Bot', health }], 5);
    });
  `;
  const env = { PATH: process.env.PATH, LANG: 'en' };
  return spawnSync(process.execPath, ['-e', code], { cwd: root, env, encoding: 'utf8' }).stdout;
}

describe('the watch of running programs', () => {
  it('tells once that a program is down, and once that it is well again', () => {
    const said = sayOf(['ok', 'degraded', 'down', 'down', null, 'down', 'degraded', 'ok']);
    expect(said).toMatch(/^Bot takes no data: .* http:\/\/127\.0\.0\.1:\d+\/health\nBot works again\.\n$/);
  });

  it('says nothing of one that works, or does not answer: the supervisor tells of that', () => {
    expect(sayOf(['ok', 'degraded', null, 'ok'])).toBe('');
  });
});
