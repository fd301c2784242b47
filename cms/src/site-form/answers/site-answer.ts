import type { SiteField } from '../site-form';

export type Variables = Record<string, string | number | null>;
export type SiteAnswer =
  | { status: 'ok'; value: string | number | boolean | string[]; display: string }
  /** The phrase says what to do; an editor's own words for the field come before it. */
  | { status: 'wrong'; phrase: string; variables?: Variables };

export type AnswerContext = {
  /** Country of numbers written without their code (ISO 3166). */
  country: string;
  locale: string;
  /** Today in the zone of the business, `YYYY-MM-DD`. */
  today: string;
  /** What a given consent is shown as. */
  yes: string;
};

/** Reads what was typed into one type of field; lists only where a field takes them. */
export type ReadAnswer = (given: string, field: SiteField, context: AnswerContext) => SiteAnswer | Promise<SiteAnswer>;

export function wrongAnswer(phrase: string, variables?: Variables): SiteAnswer {
  return { status: 'wrong', phrase, variables };
}

export function rightAnswer(value: string | number | boolean | string[], display: string): SiteAnswer {
  return { status: 'ok', value, display };
}
