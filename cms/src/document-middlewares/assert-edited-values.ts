import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { staffSentence, type Sentence } from '../shared/staff-sentence';

const jsonText = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value);
const tagsSchema = z.preprocess(jsonText, z.array(z.string().min(1).max(60)).max(100).nullable());
const customFieldsSchema = z.preprocess(jsonText, z.record(z.string(), z.unknown()).nullable());

/** What only the rules know about the fields staff may edit. */
export async function assertEditedValues(strapi: Core.Strapi, changes: Record<string, unknown>): Promise<void> {
  const { stage, tags, customFields } = changes;
  if (tags !== undefined && !tagsSchema.safeParse(tags).success) {
    refuse(strapi, 'tags', {
      ru: 'Метки — это список слов: ["vip", "москва"].',
      en: 'Tags are a list of words: ["vip", "moscow"].',
    });
  }
  if (customFields !== undefined && !customFieldsSchema.safeParse(customFields).success) {
    refuse(strapi, 'customFields', { ru: 'Свои поля — это объект JSON.', en: 'Custom fields are a JSON object.' });
  }
  if (stage && !(await strapi.db.query('api::stage.stage').findOne({ where: { key: stage }, select: ['id'] }))) {
    refuse(strapi, 'stage', { ru: 'Такого этапа воронки нет.', en: 'There is no such stage.' });
  }
}

function refuse(strapi: Core.Strapi, field: string, sentence: Sentence): never {
  const message = staffSentence(strapi, sentence);
  throw new errors.ValidationError(message, { errors: [{ path: [field], name: 'ValidationError', message }] });
}
