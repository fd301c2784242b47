const fs = require('node:fs');
const path = require('node:path');

/** Writes an exported pack; the YAML and media of an older export go, so that the folder holds this pack and nothing else. */
function writeFiles(dir, files) {
  fs.mkdirSync(dir, { recursive: true });
  for (const old of fs.readdirSync(dir)) {
    if (old === 'media' || old.endsWith('.yaml')) fs.rmSync(path.join(dir, old), { recursive: true });
  }
  for (const file of files) {
    const target = path.join(dir, file.path);
    if (!target.startsWith(dir + path.sep)) throw new Error(`A file outside the folder: ${file.path}`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, Buffer.from(file.contents, file.encoding));
  }
}

module.exports = { writeFiles };
