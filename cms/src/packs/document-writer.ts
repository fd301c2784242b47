import type { Core } from '@strapi/strapi';
import type { StrapiData } from './to-strapi-data';
import { uidOf } from './stored-entry';

/**
 * The Document Service for types that are known by name only. Every write goes through it, so that checks, shared fields
 * and content changes are looked after as for an editor's own work.
 */
export type DocumentWriter = {
  create(type: string, data: StrapiData, locale: string | null): Promise<string>;
  update(type: string, documentId: string, change: { data: StrapiData; locale: string | null }): Promise<void>;
  publish(type: string, documentId: string, locales: string[]): Promise<void>;
  unpublish(type: string, documentId: string): Promise<void>;
  remove(type: string, documentId: string, locale?: string): Promise<void>;
};

export function createDocumentWriter({ strapi }: { strapi: Core.Strapi }): DocumentWriter {
  // The service's types want the attributes of one known type; here the pack's table vouches for them.
  const documents = (type: string) => strapi.documents(uidOf(type)) as unknown as LooseDocuments;
  const inLocale = (locale: string | null) => (locale === null ? {} : { locale });
  return {
    create: async (type, data, locale) => (await documents(type).create({ data, ...inLocale(locale) })).documentId,
    update: async (type, documentId, { data, locale }) =>
      void (await documents(type).update({ documentId, data, ...inLocale(locale) })),
    async publish(type, documentId, locales) {
      for (const locale of locales) await documents(type).publish({ documentId, locale });
    },
    unpublish: async (type, documentId) => void (await documents(type).unpublish({ documentId, locale: '*' })),
    remove: async (type, documentId, locale = '*') => void (await documents(type).delete({ documentId, locale })),
  };
}

type LooseDocuments = {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
};
