import type { Logger } from 'pino';
import { htmlToPlain } from '../../../text/html-to-plain';
import type { CallResult } from '../api/call-result';
import type { Sender } from '../api/create-sender';
import type { CallManner } from './messenger';

export type MessageCall = {
  method: string;
  /** Words in `text` or `caption` as HTML, buttons in `reply_markup`. */
  payload: Record<string, unknown>;
  manner: CallManner;
  chat: string;
  pace: 'message' | 'edit';
};
export type RescuedCall = (call: MessageCall) => Promise<CallResult>;

/** Two rescues, once each: a text Telegram cannot read goes plain, refused buttons are left out. */
export function createRescuedCall({ sender, logger }: { sender: Sender; logger: Pick<Logger, 'error'> }): RescuedCall {
  const send = ({ manner, ...call }: MessageCall) => sender.send({ ...call, ...manner });
  return async (call) => {
    const result = await send({ ...call, payload: { ...call.payload, parse_mode: 'HTML' } });
    if (result.ok || (result.kind !== 'bad-text' && result.kind !== 'bad-buttons')) return result;
    const { method } = call;
    logger.error({ method, reason: result.kind }, 'Telegram refused how a message is made; sent simpler');
    return send({
      ...call,
      payload: result.kind === 'bad-text' ? toPlain(call.payload) : withoutButtons(call.payload),
    });
  };
}

function toPlain(payload: Record<string, unknown>): Record<string, unknown> {
  const field = 'text' in payload ? 'text' : 'caption';
  return { ...payload, [field]: htmlToPlain(String(payload[field] ?? '')) };
}

function withoutButtons(payload: Record<string, unknown>): Record<string, unknown> {
  const { reply_markup: _, ...rest } = payload;
  return { ...rest, parse_mode: 'HTML' };
}
