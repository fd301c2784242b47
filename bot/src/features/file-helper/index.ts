import type { Event } from '../../conversation/event';
import type { Feature } from '../../conversation/feature';
import { isPicture } from '../../conversation/file-rules';
import type { Reply } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';

/** C7: staff send a picture, in a manager chat or privately, and get its file id and a media-library entry. */
export const fileHelperFeature: Feature = {
  name: 'file-helper',
  sides: ['client', 'managers'],
  async handle(event, turn) {
    if (event.kind !== 'shared' || event.what !== 'file') return null;
    if (!isOffered(event, turn) || !(await turn.services.isManager(turn.chat, turn.person))) return null;
    return keepPicture(event.file, turn);
  },
};

/** Managers chat among themselves in their group: there the helper takes pictures only and minds nothing else. */
function isOffered(event: Extract<Event, { what: 'file' }>, turn: Turn): boolean {
  return turn.chat.side === 'client' || isPicture(event.file);
}

async function keepPicture(file: Extract<Event, { what: 'file' }>['file'], turn: Turn): Promise<Reply[]> {
  if (!isPicture(file)) return [{ kind: 'message', html: turn.say('file.picture-only') }];
  const media = await turn.services.storeMedia(file);
  turn.services.emit('file.kept', { inLibrary: media !== null });
  const html =
    media === null
      ? turn.say('file.media-failed', { fileId: file.reference })
      : turn.say('file.saved', { fileId: file.reference, media });
  return [{ kind: 'message', html }];
}
