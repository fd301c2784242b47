import type { Form } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { toPhraseButton } from '../../conversation/button-rows';
import { toShownPackageVariables } from '../../conversation/common-variables';
import type { FormDraft } from '../../conversation/dialog';
import type { InlineButton, Message } from '../../conversation/reply';
import type { Turn } from '../../conversation/turn';
import { SafeHtml } from '../../text/safe-html';
import { packSend, packStep } from './form-actions';
import { orderedAnswers } from './form-draft';
import { readConsent } from './read-consent';

/** Everything once more before it goes: answers, package and price, what pressing «Отправить» agrees to. */
export function buildConfirm(form: Keyed<Form>, draft: FormDraft, turn: Turn): Message {
  const shown = toShownPackageVariables(draft.package);
  const heading = turn.rich(form.confirmation, { package: shown, form: { title: form.title } });
  const html = turn.say('form.confirm', {
    heading: heading === '' ? null : new SafeHtml(heading),
    form: { title: form.title },
    answers: toLines(form, draft, turn),
    package: shown,
    priceText: priceText(draft, turn),
    updates: draft.updates,
    consent: readConsent(form, draft, turn).shown,
  });
  return {
    html,
    inline: [
      [{ text: turn.label('button.send'), action: packSend(draft) }],
      [
        toPhraseButton(turn, 'button.edit', packStep('change', draft)),
        toPhraseButton(turn, 'button.cancel', packStep('cancel', draft)),
      ],
    ],
  };
}

/** «Изменить»: one button per question. */
export function buildEditChoice(form: Keyed<Form>, draft: FormDraft, turn: Turn): Message {
  const rows: InlineButton[][] = form.fields.map((field) => [
    { text: turn.plain(field.label || field.question), action: packStep('edit', draft, field.key) },
  ]);
  const back = toPhraseButton(turn, 'button.back', packStep('confirm', draft));
  return { html: turn.say('form.edit-choose'), inline: [...rows, [back]] };
}

function toLines(form: Keyed<Form>, draft: FormDraft, turn: Turn): { label: string; display: string }[] {
  const skipped = form.fields.filter(({ key }) => draft.answers[key] === undefined);
  return [
    ...orderedAnswers(form, draft).map(({ label, display }) => ({ label, display })),
    ...skipped.map(({ label, question }) => ({
      label: turn.plain(label || question),
      display: turn.label('form.answer.empty'),
    })),
  ];
}

function priceText(draft: FormDraft, turn: Turn): string | null {
  const price = toShownPackageVariables(draft.package)?.['price'];
  return price ? turn.plain('{{ price | money }}', { price }) : null;
}
