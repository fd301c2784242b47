import { shorten } from '../text/shorten';
import type { Answer, SubmitApplication, UpdateAnswers } from './schemas/application';
import type { DialogMirror } from './schemas/records';

/** What the CMS takes at most (`submit-input.ts` there). */
const limits = { question: 4000, label: 400, display: 8000, name: 255, consent: 8000, payload: 255 };

/**
 * Questions, labels and consent are the staff's texts, filled with variables: a long one is cut, because the CMS would refuse
 * it and the client, who cannot help it, could never send the form.
 */
export function fitSubmit(input: SubmitApplication): SubmitApplication {
  const { consent, startPayload } = input;
  return {
    ...input,
    ...fitAnswers(input),
    formTitle: shorten(input.formTitle, limits.name),
    consent: consent && { ...consent, text: shorten(consent.text, limits.consent) },
    ...(startPayload !== undefined && { startPayload: startPayload.slice(0, limits.payload) }),
  };
}

export function fitAnswers<T extends Pick<UpdateAnswers, 'answers' | 'package'>>(input: T): T {
  const shown = input.package && { ...input.package, name: shorten(input.package.name, limits.name) };
  return { ...input, answers: input.answers.map(fitAnswer), package: shown };
}

/** The same for the unfinished form staff see. */
export function fitShownAnswers(dialog: DialogMirror): DialogMirror {
  return { ...dialog, answers: dialog.answers.map((answer) => ({ ...answer, ...fitShown(answer) })) };
}

function fitAnswer(answer: Answer): Answer {
  return { ...answer, ...fitShown(answer), question: shorten(answer.question, limits.question) };
}

function fitShown({ label, display }: Pick<Answer, 'label' | 'display'>) {
  return { label: shorten(label, limits.label), display: shorten(display, limits.display) };
}
