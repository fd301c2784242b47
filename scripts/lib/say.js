/** What the commands print, in Russian where the terminal's language is Russian, else in English. */
const texts = require('./texts');

const language = /^ru/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'ru' : 'en';

/** @param {keyof typeof texts} key @param {Record<string, unknown>} values put in place of `{name}` */
function text(key, values = {}) {
  const entry = texts[key];
  if (!entry) throw new Error(`No text "${key}" in scripts/lib/texts.js`);
  return entry[language].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** One plain line on stdout. */
function say(key, values) {
  process.stdout.write(`${text(key, values)}\n`);
}

/** One plain line on stderr; the command goes on. */
function warn(key, values) {
  process.stderr.write(`${text(key, values)}\n`);
}

/** One plain sentence on stderr and the end of the process. */
function fail(key, values) {
  process.stderr.write(`${text(key, values)}\n`);
  process.exit(1);
}

module.exports = { say, warn, fail, text };
