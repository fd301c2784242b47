import { badRequest } from '../api-error';
import type { Method } from '../method';

/** Keeps what was set, per method and language. */
const remember =
  (method: string, check: (payload: Record<string, unknown>) => void): Method =>
  ({ payload }, { state }) => {
    check(payload);
    state.profile.set(`${method}:${String(payload.language_code ?? '')}`, payload);
    return true;
  };

const atMost = (field: string, limit: number) => (payload: Record<string, unknown>) => {
  if (String(payload[field] ?? '').length > limit) throw badRequest(`${field} is too long`);
};

export const setMyName = remember('setMyName', atMost('name', 64));
export const setMyDescription = remember('setMyDescription', atMost('description', 512));
export const setMyShortDescription = remember('setMyShortDescription', atMost('short_description', 120));
export const setMyCommands = remember('setMyCommands', ({ commands }) => {
  const list = commands as { command: string; description: string }[];
  if (list.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of list) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
});
