import type { Form, FormField } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { toPhraseButton } from '../../conversation/button-rows';
import { blankToNull, toShownPackageVariables } from '../../conversation/common-variables';
import type { FormDraft } from '../../conversation/dialog';
import type { InlineButton, KeyboardButton, Message } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { SafeHtml } from '../../text/safe-html';
import { fields } from './fields';
import { packStep } from './form-actions';
import { previousField } from './form-draft';

type Words = Pick<Turn, 'say' | 'label' | 'plain' | 'rich'>;
type Asked = { form: Keyed<Form>; field: FormField; draft: FormDraft; words: Words };

/** One question: progress, its words, a hint, and every way to answer or to leave it. */
export function buildQuestion(asked: Asked, options: { withIntro?: boolean } = {}): Message {
  const { form, field, draft, words } = asked;
  const shown = toShownPackageVariables(draft.package);
  const question = words.say('form.question', {
    progress: words.label('form.progress', { current: form.fields.indexOf(field) + 1, total: form.fields.length }),
    question: new SafeHtml(toHtml(field.question, asked)),
    hint: toHint(asked),
    package: shown,
    current: draft.answers[field.key]?.display ?? null,
    optional: !field.required,
  });
  const intro = options.withIntro ? words.rich(form.intro, { package: shown, form: { title: form.title } }) : '';
  return { html: [intro, question].filter(Boolean).join('\n\n'), ...buildWays(asked) };
}

/** Buttons of a question, alone: they come again under a notice that the answer does not fit. */
export function buildWays(asked: Asked): Pick<Message, 'inline' | 'keyboard'> {
  const kind = fields[asked.field.type].buttons;
  if (kind === 'share-contact' || kind === 'share-location') return { keyboard: buildKeyboard(asked, kind) };
  return { inline: [...toAnswerRows(asked), ...toLeaveRows(asked)] };
}

function toHtml(text: string, { words, draft }: Asked): string {
  return words.rich([{ type: 'paragraph', children: [{ type: 'text', text }] }], {
    package: toShownPackageVariables(draft.package),
  });
}

function toHint({ field, words }: Asked): string | null {
  const { hint } = fields[field.type];
  return blankToNull(words.plain(field.hint)) ?? (hint === null ? null : words.label(hint));
}

function toAnswerRows({ field, draft, words }: Asked): InlineButton[][] {
  const kind = fields[field.type].buttons;
  if (kind === 'agree') return [[toPhraseButton(words, 'button.agree', packStep('agree', draft))]];
  if (kind !== 'options' && kind !== 'ticks') return [];
  const rows = field.options.map(({ key, label }) => [
    {
      text: draft.ticked.includes(key) ? words.label('button.option-ticked', { label }) : label,
      action: packStep('pick', draft, key),
    },
  ]);
  return kind === 'ticks' ? [...rows, [toPhraseButton(words, 'button.done', packStep('done', draft))]] : rows;
}

function toLeaveRows({ form, field, draft, words }: Asked): InlineButton[][] {
  const canGoBack = draft.editing !== null || previousField(form, draft) !== null;
  return [
    [
      ...(canGoBack ? [toPhraseButton(words, 'button.back', packStep('prev', draft))] : []),
      ...(field.required ? [] : [toPhraseButton(words, 'button.skip', packStep('skip', draft))]),
      toPhraseButton(words, 'button.cancel', packStep('cancel', draft)),
    ],
  ];
}

/** A contact or place can only be shared from the keyboard, and a message has no room for both kinds of buttons. */
function buildKeyboard(
  { form, field, draft, words }: Asked,
  kind: 'share-contact' | 'share-location',
): KeyboardButton[][] {
  const share: KeyboardButton =
    kind === 'share-contact'
      ? { text: words.label('button.share-phone'), request: 'contact' }
      : { text: words.label('button.share-location'), request: 'location' };
  const canGoBack = draft.editing !== null || previousField(form, draft) !== null;
  const leave = [
    ...(canGoBack ? [words.label('button.back')] : []),
    ...(field.required ? [] : [words.label('button.skip')]),
    words.label('button.cancel'),
  ];
  return [[share], leave.map((text) => ({ text }))];
}
