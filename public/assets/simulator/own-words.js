import { saveSession } from './session.js';

/**
 * The person's own words between the bot's: the server's log has only the bot's side, so each is kept with the last message
 * that stood before it and shown again there after a reload.
 */
export function createOwnWords(session, show) {
  let shown = 0;
  return {
    say(own) {
      session.own.push(own);
      shown = session.own.length;
      saveSession(session);
      show(own);
    },
    showBefore(seq) {
      while (shown < session.own.length && session.own[shown].after < seq) {
        show(session.own[shown]);
        shown += 1;
      }
    },
  };
}
