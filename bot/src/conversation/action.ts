/**
 * Actions of buttons: `1|<verb>|<argument>|…`, at most 64 bytes of UTF-8 (Telegram's callback_data), versioned.
 * Arguments are content keys or application numbers; nothing in them is trusted.
 */
export const actionVersion = '1';
export type Action = { verb: string; arguments: string[] };

/** Throws when the action does not fit: keys are limited on saving, so this is a programmer's error. */
export function packAction(verb: string, ...args: string[]): string {
  const packed = [actionVersion, verb, ...args].join('|');
  if (Buffer.byteLength(packed) > 64) throw new Error(`Action over 64 bytes: ${verb}`);
  return packed;
}

/** null = not one of ours (old version, foreign or forged data). */
export function parseAction(data: string): Action | null {
  if (Buffer.byteLength(data) > 64) return null;
  const [version, verb, ...args] = data.split('|');
  if (version !== actionVersion || !verb || !/^[a-z-]{1,20}$/.test(verb)) return null;
  return { verb, arguments: args };
}
