/**
 * `npm run preset` lists the packs, `-- <name>` loads one, `-- ./folder` loads one from a folder, `-- export ./folder` writes the
 * running business as a pack. `--yes` answers the question. Talks to a running CMS and starts one only if none runs:
 * never two processes on one SQLite file.
 */
const path = require('node:path');
const { prepareOnce } = require('./lib/packs/prepare-once');

const [first, second] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const yes = process.argv.includes('--yes');

prepareOnce();

const { readSettings } = require('./lib/settings');
const { callPacks } = require('./lib/packs/call-packs');
const { loadPack } = require('./lib/packs/load-pack');
const { writeFiles } = require('./lib/packs/write-files');
const { withCms } = require('./lib/packs/with-cms');
const { say, fail } = require('./lib/say');

async function main() {
  const config = readSettings();
  if (!first) return withCms(config, async () => printList(await callPacks(config, { do: 'list' })));
  if (first === 'export') {
    if (!second) fail('presetExportWhere');
    return withCms(config, () => exportPack(config, path.resolve(second)));
  }
  const isFolder = first.includes('/') || first.includes(path.sep);
  const wanted = isFolder ? { do: 'import', dir: path.resolve(first) } : { do: 'load', name: first };
  return withCms(config, () => loadPack(config, wanted, yes));
}

function printList(packs) {
  for (const pack of packs) {
    const title = pack.title.ru || pack.name;
    process.stdout.write(
      `${pack.current ? '*' : ' '} ${pack.name}  ${title}${pack.problems ? `  (✖ ${pack.problems})` : ''}\n`,
    );
  }
}

async function exportPack(config, dir) {
  const { files } = await callPacks(config, { do: 'export', name: path.basename(dir) });
  writeFiles(dir, files);
  say('presetExported', { dir, count: files.length });
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
