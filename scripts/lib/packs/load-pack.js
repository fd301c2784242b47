/** Shows what a load changes, asks, loads. */
const readline = require('node:readline/promises');
const { callPacks } = require('./call-packs');
const { say, text } = require('../say');

/** A list longer than this is not read by anybody. */
const shown = 40;

/** @param {import('@vitrina/config').Config} config @param {{do: string}} wanted @param {boolean} yes answered on the command line */
async function loadPack(config, wanted, yes) {
  const plan = await callPacks(config, wanted);
  if (plan.changes.length === 0) return say('presetNothing');
  say('presetCounts', plan.counts);
  for (const { kind, type, key, note } of plan.changes.slice(0, shown)) {
    process.stdout.write(`  ${text(`preset_${kind}`)}  ${type}:${key}${note ? `  (${note})` : ''}\n`);
  }
  if (plan.changes.length > shown) process.stdout.write(`  … +${plan.changes.length - shown}\n`);
  if (!yes && !(await agreed())) return say('presetRefused');
  await callPacks(config, { ...wanted, confirm: true });
  return say('presetLoaded');
}

/** Without a terminal nobody can answer: that is a no. */
async function agreed() {
  if (!process.stdin.isTTY) return false;
  const dialogue = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question(`${text('presetAsk')} `);
  dialogue.close();
  return /^(y|yes|д|да)$/i.test(answer.trim());
}

module.exports = { loadPack };
