import { z } from 'zod';

const fieldSchema = z.object({
  key: z.string(),
  type: z.string(),
  question: z.string(),
  label: z.string(),
  hint: z.string(),
  required: z.boolean(),
  options: z.array(z.object({ key: z.string(), label: z.string() })),
  min: z.number().nullable(),
  max: z.number().nullable(),
  errorText: z.string(),
});
export type SiteField = z.infer<typeof fieldSchema>;

export const siteFormSchema = z.object({
  title: z.string(),
  intro: z.array(z.unknown()).nullable(),
  success: z.array(z.unknown()).nullable(),
  fields: z.array(fieldSchema),
});
/** A form as the site asks it, in one language. */
export type SiteForm = z.infer<typeof siteFormSchema>;

/** The default language's form is the flow; another language gives texts by key (PRODUCT A3). */
export function inLanguage(base: SiteForm, own: SiteForm | null): SiteForm {
  if (!own) return base;
  const texts = new Map(own.fields.map((field) => [field.key, field]));
  return {
    title: own.title || base.title,
    intro: own.intro ?? base.intro,
    success: own.success ?? base.success,
    fields: base.fields.map((field) => fieldInLanguage(field, texts.get(field.key))),
  };
}

function fieldInLanguage(field: SiteField, own: SiteField | undefined): SiteField {
  const labels = new Map(own?.options.map(({ key, label }) => [key, label]));
  return {
    ...field,
    question: own?.question || field.question,
    label: own?.label || field.label,
    hint: own?.hint || field.hint,
    errorText: own?.errorText || field.errorText,
    options: field.options.map(({ key, label }) => ({ key, label: labels.get(key) || label })),
  };
}
