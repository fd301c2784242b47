import type { ContentManagerPlugin, DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { askBeforeTaking } from './ask-before-taking';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** «Снять с публикации» and «Удалить» of an entry others lead to ask first (A7). */
export function registerWithdraw(app: Pick<StrapiApp, 'getPlugin'>): void {
  // Strapi types what a plugin offers to others as `unknown` values; these are the Content Manager's own types.
  const apis = app.getPlugin('content-manager').apis as ContentManagerApis;
  apis.addDocumentAction((actions) => actions.map(replaced));
}

function replaced(action: DocumentActionComponent): DocumentActionComponent {
  return action.type === 'unpublish' || action.type === 'delete' ? askBeforeTaking(action, action.type) : action;
}
