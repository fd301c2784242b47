import type { Logger } from 'pino';
import type { Sender } from '../api/create-sender';
import { createEditInPlace } from './create-edit-in-place';
import type { MediaFiles } from './create-media-files';
import { createRescuedCall } from './create-rescued-call';
import { createSendNew } from './create-send-new';
import type { Messenger } from './messenger';

export function createMessenger(deps: { sender: Sender; files: MediaFiles; logger: Pick<Logger, 'error'> }): Messenger {
  const { sender, files } = deps;
  const rescuedCall = createRescuedCall(deps);
  return {
    sendNew: createSendNew({ rescuedCall, files }),
    editInPlace: createEditInPlace({ rescuedCall, sender, files }),
    async stripButtons(ref, manner) {
      const payload = { chat_id: Number(ref.chat), message_id: ref.messageId };
      const call = { method: 'editMessageReplyMarkup', payload, chat: ref.chat, pace: 'edit' } as const;
      await sender.send({ ...call, ...manner, tries: 1 });
    },
  };
}
