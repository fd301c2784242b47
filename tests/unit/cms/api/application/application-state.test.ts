import {
  decideTransition,
  type Current,
  type StaffAction,
} from '../../../../../cms/src/api/application/domain/application-state';

const holder = { id: 'telegram:1', isAdmin: false };
const other = { id: 'telegram:2', isAdmin: false };
const admin = { id: 'admin:1', isAdmin: true };
const free: Current = { state: 'new', holderId: null };
const held: Current = { state: 'in_progress', holderId: 'telegram:1' };
const closed: Current = { state: 'closed', holderId: 'telegram:1' };
const closedFree: Current = { state: 'closed', holderId: null };
const spam: Current = { state: 'spam', holderId: null };

describe('decideTransition', () => {
  it.each<[StaffAction, string, Current, { id: string; isAdmin: boolean }, string]>([
    ['take', 'a free one', free, other, 'in_progress'],
    ['take', 'one held by another', held, other, 'refused: taken'],
    ['take', 'a closed one', closed, other, 'refused: state'],
    ['take', 'one he holds already', held, holder, 'in_progress'],
    ['close', 'a free one', free, other, 'closed'],
    ['close', 'his own', held, holder, 'closed'],
    ['close', 'one held by another', held, other, 'refused: taken'],
    ['close', 'one held by another, from the admin', held, admin, 'closed'],
    ['close', 'a closed one', closed, holder, 'refused: state'],
    ['reopen', 'a closed one with a holder', closed, other, 'in_progress'],
    ['reopen', 'a closed one nobody holds', closedFree, other, 'new'],
    ['reopen', 'spam', spam, other, 'new'],
    ['reopen', 'an open one', free, other, 'refused: state'],
    ['spam', 'an open one from the admin', held, admin, 'spam'],
    ['spam', 'an open one from a chat', held, holder, 'refused: state'],
    ['spam', 'a closed one', closed, admin, 'refused: state'],
  ])('%s %s', (...[action, , current, actor, expected]) => {
    const verdict = decideTransition(action, { current, actor });
    expect('reason' in verdict ? `refused: ${verdict.reason}` : verdict.state).toBe(expected);
  });

  it('changes nothing when the holder takes it again', () => {
    expect(decideTransition('take', { current: held, actor: holder })).toMatchObject({ changed: false });
  });
});
