import type { Names } from '../../content-manager-layout/type-view';

/** Fields Strapi adds to every type; it shows their raw names unless told otherwise. */
export const systemFields: Record<string, Names> = {
  id: { ru: '№', en: 'No.' },
  documentId: { ru: 'Код записи', en: 'Record id' },
  createdAt: { ru: 'Создано', en: 'Created' },
  updatedAt: { ru: 'Изменено', en: 'Changed' },
  publishedAt: { ru: 'Опубликовано', en: 'Published' },
  createdBy: { ru: 'Создал', en: 'Created by' },
  updatedBy: { ru: 'Изменил', en: 'Changed by' },
};
