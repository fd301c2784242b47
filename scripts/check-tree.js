/** Rules about the tree that no linter knows. Prints every offence with its file. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./lib/paths');

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file && fs.existsSync(path.join(root, file)));
const isText = (file) => !/\.(png|jpe?g|webp|pdf|mp4|ico|woff2?)$/.test(file);
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const offences = [];
const offend = (file, why) => offences.push(`${file}: ${why}`);

if (/"resolved": "https?:/.test(read('package-lock.json'))) offend('package-lock.json', 'names a download address');

for (const file of tracked.filter(isText)) {
  const text = read(file);
  if (/\b\d{8,10}:[A-Za-z0-9_-]{35}\b/.test(text)) offend(file, 'looks like a bot token');
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) offend(file, 'holds a private key');
}
for (const file of tracked.filter((name) => /^tests\/.*\.ts$/.test(name))) {
  if (/\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/.test(read(file)))
    offend(file, 'a skipped or focused test');
}
for (const file of tracked.filter((name) => /^(bot|cms|config|database)\/src\/.*\.tsx?$/.test(name))) {
  if (/@ts-(ignore|nocheck)|\bTODO\b|\bFIXME\b/.test(read(file))) offend(file, 'a loose end');
}
if (tracked.includes('.env')) offend('.env', 'must not be in git');

for (const offence of offences) process.stderr.write(`${offence}\n`);
process.exit(offences.length ? 1 : 0);
