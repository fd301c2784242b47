import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../shared/domain-error';
import { servedByType } from '../domain/served-types';

/** The draft of one entry in the shape of published content: for preview only. */
export async function readDraft(
  strapi: Core.Strapi,
  wanted: { type: string; key: string; locale: string },
): Promise<unknown> {
  const served = servedByType(wanted.type);
  const row = served
    ? await strapi.db.query(served.uid).findOne({
        where: { publishedAt: null, locale: wanted.locale, ...(served.single ? {} : { key: wanted.key }) },
        populate: served.populate,
      })
    : null;
  if (!served || !row) throw new DomainError('CONTENT_NOT_FOUND', { message: 'No such draft' });
  return served.flatten(row);
}
