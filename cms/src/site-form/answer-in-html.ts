import type { Core } from '@strapi/strapi';
import { renderFormPage, renderNotice } from '../pages/form-page';
import { phraseReader } from '../pages/phrase-reader';
import { sendPage } from '../pages/register-form-page';
import { configOf } from '../platform/cms-config';
import type { DomainError } from '../shared/domain-error';
import { httpStatus } from '../shared/errors';
import type { Receipt } from './create-site-desk';
import { makeThanksRef } from './domain/stamp';

type Context = Parameters<Core.ControllerHandler>[0];
type Posted = { ctx: Context; locale: string; fields: readonly (readonly [string, string])[] };

/** A plain HTML post that was taken: on to a page that may be loaded again without posting again. */
export function answerTaken(
  strapi: Core.Strapi,
  { ctx, locale, fields, receipt }: Posted & { receipt: Receipt },
): void {
  const { encryptionKey } = configOf(strapi).cms;
  const ref = makeThanksRef(receipt.number, { encryptionKey, now: new Date() });
  ctx.status = 303;
  ctx.set('Location', `/form/${encodeURIComponent(valueOf(fields, 'form'))}/thanks?ref=${ref}&lang=${locale}`);
  ctx.body = '';
}

/** A plain HTML post that was refused: the form again with the errors and what was entered, or a sentence where there is no form. */
export async function answerRefused(
  strapi: Core.Strapi,
  { ctx, locale, fields, error }: Posted & { error: DomainError },
): Promise<void> {
  const status = httpStatus(error);
  if (error.details.retryAfter !== undefined) ctx.set('Retry-After', String(error.details.retryAfter));
  const form = status === 400 ? await formAgain(strapi, { locale, fields, error }) : null;
  if (form) return sendPage(ctx, form, status);
  const say = await phraseReader(strapi, locale);
  const text = say(status === 429 ? 'site.form.too-often' : 'site.form.refused');
  sendPage(ctx, await renderNotice(strapi, { locale, path: '', title: say('site.form.errors'), text: [text] }), status);
}

function formAgain(
  strapi: Core.Strapi,
  { locale, fields, error }: Omit<Posted, 'ctx'> & { error: DomainError },
): Promise<string | null> {
  const key = valueOf(fields, 'form');
  return renderFormPage(strapi, {
    key,
    locale,
    package: valueOf(fields, 'package') || null,
    path: `/form/${key}`,
    utm: fields.flatMap(([name, value]): [string, string][] => (name.startsWith('utm_') ? [[name, value]] : [])),
    entered: { values: fields, errors: error.details.errors ?? [] },
  });
}

function valueOf(fields: Posted['fields'], name: string): string {
  return fields.find(([one]) => one === name)?.[1] ?? '';
}
