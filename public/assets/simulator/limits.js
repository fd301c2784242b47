/** Telegram counts UTF-16 units of the text without its marks, as JavaScript does. */
const textLimit = 4096;
const captionLimit = 1024;
/** Not refused by Telegram, but cut or scrolled on a phone. */
const labelLimit = 40;
const rowLimit = 8;

/** What of a message fits, what does not, as sentences; `isOver` = Telegram would not take it in one piece. */
export function measure(message, texts) {
  const limit = message.media ? captionLimit : textLimit;
  const used = message.text.length;
  const rows = [...(message.inline ?? []), ...(message.keyboard ?? [])];
  const buttons = rows.flat();
  const warnings = buttons
    .filter(({ text }) => text.length > labelLimit)
    .map(({ text }) => fill(texts.longLabel, { label: text, used: text.length, limit: labelLimit }));
  if (rows.length > rowLimit) warnings.push(fill(texts.manyRows, { used: rows.length, limit: rowLimit }));
  return {
    isOver: used > limit,
    length: fill(message.media ? texts.caption : texts.text, { used, limit }),
    buttons: fill(texts.buttons, { buttons: buttons.length, rows: rows.length }),
    warnings,
  };
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
