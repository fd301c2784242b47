import { TelegramError } from 'telegraf';
import type { ResponseParameters } from 'telegraf/types';
import { classifyFailure } from '../../../../../../bot/src/channels/telegram/api/classify-failure';

const calm = { timedOut: false };
const refusal = (error_code: number, description: string, parameters?: ResponseParameters) =>
  classifyFailure(new TelegramError({ error_code, description, parameters }), calm);

describe('classifyFailure', () => {
  it.each([
    [400, 'Bad Request: message is not modified: specified new message content …', 'not-modified'],
    [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid', 'query-too-old'],
    [400, "Bad Request: can't parse entities: Unsupported start tag", 'bad-text'],
    [400, 'Bad Request: chat not found', 'chat-not-found'],
    [400, 'Bad Request: message to edit not found', 'message-gone'],
    [400, "Bad Request: message can't be edited", 'message-gone'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'bad-buttons'],
    [400, 'Bad Request: wrong file identifier/HTTP URL specified', 'bad-file'],
    [400, 'Bad Request: message text is empty', 'rejected'],
    [401, 'Unauthorized', 'unauthorized'],
    [403, 'Forbidden: bot was blocked by the user', 'blocked'],
    [404, 'Not Found', 'unknown-method'],
    [409, 'Conflict: terminated by other getUpdates request', 'conflict'],
    [500, 'Internal Server Error', 'server-error'],
    [504, 'Gateway Timeout', 'uncertain'],
  ])('reads %d %s', (code, description, kind) => {
    expect(refusal(code, description)).toMatchObject({ kind, description });
  });

  it('reads retry_after in seconds', () => {
    expect(refusal(429, 'Too Many Requests', { retry_after: 7 })).toMatchObject({ kind: 'flood', retryAfterMs: 7_000 });
  });

  it('reads where a group that became a supergroup is now', () => {
    const upgraded = 'Bad Request: group chat was upgraded to a supergroup chat';
    expect(refusal(400, upgraded, { migrate_to_chat_id: -1005 })).toMatchObject({
      kind: 'chat-not-found',
      movedTo: '-1005',
    });
  });

  it('tells a call that did not leave from one that may have been done', () => {
    const network = (code: string) => classifyFailure(Object.assign(new Error('x'), { code }), calm).kind;
    expect([network('ECONNREFUSED'), network('ENOTFOUND'), network('ECONNRESET')]).toEqual([
      'not-sent',
      'not-sent',
      'uncertain',
    ]);
  });

  it('never carries the address of a call, which has the token in it', () => {
    const error = Object.assign(new Error('request to https://x/bot7:SECRET/sendMessage failed'), {
      code: 'ECONNRESET',
    });
    expect(JSON.stringify(classifyFailure(error, calm))).not.toContain('SECRET');
  });
});
