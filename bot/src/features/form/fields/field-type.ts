import type { Answer } from '../../../cms-client/schemas/application';
import type { FormField, Locale } from '../../../cms-client/schemas/content';
import type { IncomingFile } from '../../../conversation/event';
import type { PhraseKey } from '../../../conversation/phrase-keys';
import type { Variables } from '../../../conversation/turn';

/** What a person did to answer, without channel words. */
export type FieldInput =
  | { kind: 'text'; text: string }
  /** One of the field's own buttons was pressed. */
  | { kind: 'option'; key: string }
  | { kind: 'done' }
  | { kind: 'agree' }
  | { kind: 'contact'; phone: string; own: boolean }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'file'; file: IncomingFile }
  | { kind: 'other' };

export type FieldContext = {
  locale: Locale;
  /** Country of numbers written without their code (ISO 3166). */
  country: string;
  /** Today in the zone of the business, `YYYY-MM-DD`. */
  today: string;
  /** Options ticked so far (multi-choice). */
  ticked: readonly string[];
  label(key: PhraseKey, variables?: Variables): string;
};

export type FieldResult =
  | { status: 'ok'; value: Answer['value']; display: string }
  /** The answer does not fit; the phrase says what to do. */
  | { status: 'retry'; phrase: PhraseKey; variables?: Variables }
  /** Multi-choice: the set of ticks changed, the question stays. */
  | { status: 'ticked'; ticked: string[] }
  /** The engine keeps the file first, its id becomes the value. */
  | { status: 'store'; file: IncomingFile; display: string };

/** How one type of question is asked and its answer read. Pure: no network, no channel, no clock of its own. */
export type FieldType = {
  /** Said under the question when the field has no hint of its own. */
  hint: PhraseKey | null;
  /** Buttons of the question beside the form's own. */
  buttons: 'none' | 'options' | 'ticks' | 'agree' | 'share-contact' | 'share-location';
  parse(input: FieldInput, field: FormField, context: FieldContext): FieldResult | Promise<FieldResult>;
};

export function retry(phrase: PhraseKey, variables?: Variables): FieldResult {
  return { status: 'retry', phrase, variables };
}
