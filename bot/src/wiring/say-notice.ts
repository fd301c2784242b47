import type { ContentIndex } from '../content/content-index';
import { chooseLocale, contentLocales } from '../conversation/choose-locale';
import type { Notice } from '../conversation/intake/source';
import { createSpeaker } from '../conversation/speaker';

/** The sentence for what happened outside the conversation: an update given up, or too many at once. */
export function createNotices(content: () => ContentIndex): (notice: Notice, languageCode: string | null) => string {
  return (notice, languageCode) => {
    const index = content();
    const locale = chooseLocale(contentLocales(index), { chosen: null, languageCode });
    return createSpeaker(index.view(locale), null).say(notice === 'failed' ? 'error.failed' : 'error.too-many');
  };
}
