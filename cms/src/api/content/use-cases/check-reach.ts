import type { Core } from '@strapi/strapi';
import type { Finding } from '../domain/entry-problem';
import { findUsers } from './find-users';

const screenUid = 'api::screen.screen';

/**
 * Can a client tap his way to this screen? Walks back from it: the bot's profile (start screen, commands) is where everybody
 * begins, packages, questions and forms are listed by themselves.
 */
export async function checkReach(strapi: Core.Strapi, key: string): Promise<Finding[]> {
  const seen = new Set([key]);
  const waiting = [key];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const users = await findUsers(strapi, { link: `screen:${next}`, version: 'draft' });
    if (users.some(({ uid }) => uid !== screenUid)) return [];
    for (const user of users.filter((one) => !seen.has(one.key))) {
      seen.add(user.key);
      waiting.push(user.key);
    }
  }
  const message = {
    ru: 'До этого экрана не дойти кнопками: ни одна кнопка и ни одна команда на него не ведёт.',
    en: 'Nobody can tap his way to this screen: no button and no command leads to it.',
  };
  return [{ level: 'warning', path: [], message }];
}
