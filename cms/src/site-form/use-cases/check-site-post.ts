import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';
import type { Answer } from '../../api/application/domain/submit-input';
import { phraseReader, type Say } from '../../pages/phrase-reader';
import { configOf } from '../../platform/cms-config';
import type { FieldError } from '../../shared/domain-error';
import { readAnswers, type AnswerProblem } from '../answers/read-answers';
import { wrong, type ParsedPost } from '../domain/site-post';
import { isValidStamp } from '../domain/stamp';
import { readSiteRules, type SiteRules } from './read-site-rules';

export type Checked = { rules: SiteRules; answers: Answer[]; errors: FieldError[] };
type Checking = { parsed: ParsedPost; locale: string; now: Date };

/** Everything that is wrong with a post, at once; what a visitor can mend is said in words of content. */
export async function checkSitePost(strapi: Core.Strapi, { parsed, locale, now }: Checking): Promise<Checked> {
  const say = await phraseReader(strapi, locale);
  const { sound } = parsed;
  const form = sound.form ?? null;
  const rules = await readSiteRules(strapi, { form, package: sound.package ?? null, locale });
  const { defaultCountry, timeZone } = rules.settings;
  const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate() ?? now.toISOString().slice(0, 10);
  const context = { country: defaultCountry, locale, today, yes: say('form.answer.yes') };
  const read = rules.form ? await readAnswers(rules.form, parsed.answers, context) : { answers: [], problems: [] };
  const errors = [
    ...parsed.errors.map((error) => inWords(error, say)),
    ...(form && !rules.form ? [wrong(['form'], 'No such form')] : []),
    ...read.problems.map((problem) => answerError(problem, say)),
    ...soundErrors(strapi, { sound, rules, say, now }),
  ];
  return { rules, answers: read.answers, errors };
}

type Judging = { sound: ParsedPost['sound']; rules: SiteRules; say: Say; now: Date };

function soundErrors(strapi: Core.Strapi, { sound, rules, say, now }: Judging): FieldError[] {
  const { encryptionKey } = configOf(strapi).cms;
  const stampIsWrong = sound.stamp && !isValidStamp(sound.stamp, { encryptionKey, now });
  return [
    ...(sound.package && !rules.package ? [wrong(['package'], say('site.error.package'))] : []),
    ...(sound.consent === false ? [wrong(['consent'], say('site.error.consent'))] : []),
    ...(stampIsWrong ? [wrong(['stamp'], say('site.error.stamp'))] : []),
  ];
}

function answerError({ key, phrase, variables, ownText }: AnswerProblem, say: Say): FieldError {
  return wrong(['answers', key], phrase === null ? 'Unknown field' : ownText || say(phrase, variables));
}

/** The one free text beside the answers: a visitor sees what is wrong with it. */
function inWords(error: FieldError, say: Say): FieldError {
  if (error.path[0] !== 'message' || !error.message.startsWith('At most')) return error;
  return { ...error, message: say('site.error.too-long', { max: 2000 }) };
}
