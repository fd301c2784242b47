import { badRequest } from '../api-error';
import type { Method } from '../method';
import { touch } from '../state';

/** Bot API server: a press lives 150 s; an answer is taken once. */
const pressLifeMs = 150_000;

export const answerCallbackQuery: Method = ({ payload }, { state }) => {
  const id = String(payload.callback_query_id);
  const madeAt = state.openPresses.get(id);
  if (madeAt === undefined || Date.now() - madeAt > pressLifeMs) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  const text = payload.text === undefined ? null : String(payload.text);
  if ((text ?? '').length > 200) throw badRequest('MESSAGE_TOO_LONG');
  state.openPresses.delete(id);
  state.answers.push({ id, text, alert: payload.show_alert === true, at: Date.now() });
  touch(state);
  return true;
};

export const answerPreCheckoutQuery: Method = ({ payload }, { state }) => {
  const id = String(payload.pre_checkout_query_id);
  if (!state.openPresses.delete(id))
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  if (payload.ok !== true && !payload.error_message) throw badRequest('error message must be non-empty');
  state.answers.push({
    id,
    text: payload.ok === true ? null : String(payload.error_message),
    alert: false,
    at: Date.now(),
  });
  return true;
};
