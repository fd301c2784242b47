import type { Sender } from '../api/create-sender';
import { forgetOld } from './forget-old';

/** `person` = id of who pressed, whose pace the answer takes: a flood of presses gets no flood of answers, and is his alone (R6). */
export type Press = { callbackId: string; person: string };

export type CallbackAnswers = {
  /** A press came in: it is answered plainly after `graceMs`, unless its answer is ready sooner. */
  expect(press: Press, graceMs: number): void;
  /** Answers once. false = it was answered plainly before, so the notice has to be shown otherwise. */
  answer(press: Press, notice?: { text: string; alert: boolean }): Promise<boolean>;
  stop(): void;
};

/** Answered presses are remembered this long: nobody delivers an answer later. */
const rememberMs = 5 * 60_000;
/** Bot API: the text of an answer has at most 200 characters. */
const textLimit = 200;

/**
 * Stops the wheel on a pressed button before anything slow (DESIGN 3), yet leaves a moment for a notice, which Telegram
 * takes only in that very answer.
 */
export function createCallbackAnswers(sender: Sender): CallbackAnswers {
  /** When each was answered, the oldest first. */
  const answered = new Map<string, number>();
  const expected = new Map<string, NodeJS.Timeout>();

  const close = (callbackId: string): boolean => {
    clearTimeout(expected.get(callbackId));
    expected.delete(callbackId);
    forgetOld(answered, Date.now() - rememberMs);
    if (answered.has(callbackId)) return false;
    answered.set(callbackId, Date.now());
    return true;
  };
  const send = ({ callbackId, person }: Press, notice?: { text: string; alert: boolean }) =>
    sender.send({
      method: 'answerCallbackQuery',
      payload: {
        callback_query_id: callbackId,
        ...(notice && { text: shorten(notice.text), show_alert: notice.alert }),
      },
      chat: person,
      pace: 'answer',
      priority: 'reply',
      maxWaitMs: 2_000,
      tries: 2,
      repeatUncertain: true,
    });

  return {
    expect(press, graceMs) {
      const { callbackId } = press;
      if (answered.has(callbackId) || expected.has(callbackId)) return;
      expected.set(
        callbackId,
        setTimeout(() => close(callbackId) && void send(press), graceMs),
      );
    },
    async answer(press, notice) {
      if (!close(press.callbackId)) return false;
      // Too old or failed: the answer matters less than what the press does.
      const result = await send(press, notice);
      return result.ok;
    },
    stop() {
      expected.forEach((timer) => clearTimeout(timer));
    },
  };
}

function shorten(text: string): string {
  return text.length <= textLimit ? text : `${text.slice(0, textLimit - 1)}…`;
}
