import { DateTime } from 'luxon';
import type { FormField } from '../../cms-client/schemas/content';
import type { Event } from '../../conversation/event';
import type { PhraseKey } from '../../conversation/phrase-keys';
import type { Reply } from '../../conversation/reply';
import type { Variables } from '../../conversation/turn';
import { escapeHtml } from '../../text/safe-html';
import { buildWays } from './build-question';
import { fields } from './fields';
import type { FieldContext, FieldInput } from './fields/field-type';
import { keepAnswer, showPlace, toReply, type Open } from './play-draft';

/** Reads the answer with the field's own parser; what does not fit is asked again with a word on how. */
export async function answerQuestion(open: Open, field: FormField, input: FieldInput): Promise<Reply[]> {
  const result = await fields[field.type].parse(input, field, toContext(open));
  if (result.status === 'retry') return askAgain(open, field, { ...result, input });
  if (result.status === 'ok') return keepAnswer(open, field, result);
  if (result.status === 'ticked') {
    open.draft.ticked = result.ticked;
    open.draft.touchedAt = open.turn.now.toISOString();
    return [toReply(showPlace(open))];
  }
  const stored = await open.turn.services.storeFile(result.file, open.turn.person.identity);
  if (stored === null) return askAgain(open, field, { phrase: 'form.error.file-failed', input });
  if ('refused' in stored) return askAgain(open, field, { phrase: `form.error.file-${stored.refused}`, input });
  return keepAnswer(open, field, { value: stored.id, display: result.display });
}

/** What a person did, as an answer; null = it can be none (an edited message, a notice of the channel). */
export function toFieldInput(event: Event): FieldInput | null {
  if (event.kind === 'said') return { kind: 'text', text: event.text };
  if (event.kind === 'unsupported') return event.what === 'edited' ? null : { kind: 'other' };
  if (event.kind !== 'shared') return null;
  if (event.what === 'contact') return { kind: 'contact', phone: event.phone, own: event.own };
  if (event.what === 'location') return { kind: 'location', latitude: event.latitude, longitude: event.longitude };
  return { kind: 'file', file: event.file };
}

type Refusal = { phrase: PhraseKey; variables?: Variables | undefined; input: FieldInput };

function askAgain(open: Open, field: FormField, refusal: Refusal): Reply[] {
  const { turn, draft, form } = open;
  turn.services.emit('form.field.refused', { form: draft.form, field: field.key });
  const ways = buildWays({ form, field, draft, words: turn });
  return [{ kind: 'message', html: sayRefusal(open, field, refusal), ...ways }];
}

/** The field's own sentence stands for the general one of its type, not for those that say something particular. */
function sayRefusal({ turn }: Open, field: FormField, { phrase, variables, input }: Refusal): string {
  const isGeneral = phrase === `form.error.${field.type}`;
  const own = isGeneral ? turn.plain(field.errorText) : '';
  if (own !== '') return escapeHtml(own);
  const wantsWords = fields[field.type].buttons === 'none' && field.type !== 'photo' && field.type !== 'file';
  return isGeneral && input.kind === 'other' && wantsWords ? turn.say('form.error.text') : turn.say(phrase, variables);
}

function toContext({ turn, draft }: Open): FieldContext {
  const settings = turn.content.settings();
  const zoned = DateTime.fromJSDate(turn.now, { zone: settings?.timeZone || 'utc' });
  const now = zoned.isValid ? zoned : DateTime.fromJSDate(turn.now, { zone: 'utc' });
  return {
    locale: turn.locale,
    country: settings?.defaultCountry || 'RU',
    today: now.toFormat('yyyy-MM-dd'),
    ticked: draft.ticked,
    label: turn.label,
  };
}
