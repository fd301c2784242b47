import type { Core } from '@strapi/strapi';
import { operationalTypes } from '../../shared/operational-types';
import { contentTypesOf, fieldsExcept, permissionOnFields, permissionsOver } from './content-permissions';
import { explorer, type Permission } from './permission';
import { staffActions } from './staff-actions';

export type Role = { code: string; name: string; description: string; permissions: Permission[] };

const APPLICATION = 'api::application.application';
const CLIENT = 'api::client.client';
const DELIVERY = 'api::delivery.delivery';
const EVENT = 'api::event.event';

/** Fields by which a person can be recognised: not for roles that only count. */
const PERSONAL: Readonly<Record<string, string[]>> = {
  [APPLICATION]: [
    'clientName',
    'phone',
    'answers',
    'holderId',
    'message',
    'linkNonce',
    'linkHash',
    'linkUsedBy',
    'notes',
    'session',
    'consentText',
    'possibleDuplicates',
    'idempotencyKey',
    'payloadHash',
    'client',
  ],
  [CLIENT]: ['identity', 'telegramId', 'username', 'name', 'phone', 'email', 'notes', 'customFields', 'startPayload'],
  [DELIVERY]: ['recipient', 'payload', 'dedupKey', 'messageRef', 'client'],
  [EVENT]: ['eventKey', 'identity', 'client'],
};

const MEDIA: Permission[] = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
].map((action) => ({ action }));

const NUMBERS: Permission[] = [{ action: staffActions.readNumbers }];

/** Who may do what (PRODUCT A10). The owner is Strapi's super admin, limited by `limitOwner`. Sending and refunding will be rights of their own. */
export function buildRoles(strapi: Core.Strapi): Role[] {
  const content = permissionsOver(strapi, {
    types: contentTypesOf(strapi),
    rights: ['create', 'read', 'update', 'delete', 'publish'],
  });
  return [
    {
      code: 'vitrina-editor',
      name: 'Редактор',
      description: 'Тексты, кнопки, пакеты, вопросы и картинки',
      permissions: [...content, ...MEDIA],
    },
    {
      code: 'vitrina-marketer',
      name: 'Маркетолог',
      description: 'Контент, картинки и судьба сообщений, без личных данных клиентов',
      permissions: [...content, ...MEDIA, ...NUMBERS, ...withoutPersons(strapi, [EVENT, DELIVERY])],
    },
    {
      code: 'vitrina-manager',
      name: 'Менеджер',
      description: 'Заявки клиентов и больше ничего',
      permissions: [
        // The client's record would come along whole: what a manager needs of the person stands in the application.
        permissionOnFields('read', {
          subject: APPLICATION,
          fields: fieldsExcept(strapi, { subject: APPLICATION, hidden: ['client'] }),
        }),
        permissionOnFields('update', { subject: APPLICATION, fields: [...(operationalTypes[APPLICATION] ?? [])] }),
        { action: staffActions.handleApplications },
        { action: staffActions.exportApplications },
        ...NUMBERS,
        { action: staffActions.readFiles },
      ],
    },
    {
      code: 'vitrina-analyst',
      name: 'Аналитик',
      description: 'Читает контент и цифры, без личных данных клиентов',
      permissions: [
        ...permissionsOver(strapi, { types: contentTypesOf(strapi), rights: ['read'] }),
        ...NUMBERS,
        ...withoutPersons(strapi, [APPLICATION, CLIENT, EVENT, DELIVERY]),
      ],
    },
  ];
}

function withoutPersons(strapi: Core.Strapi, types: string[]): Permission[] {
  return types.map((subject) =>
    permissionOnFields('read', { subject, fields: fieldsExcept(strapi, { subject, hidden: PERSONAL[subject] ?? [] }) }),
  );
}

/** What even the owner has no button for: making, deleting or rewriting records of what happened. */
export function limitOwner(permissions: Permission[]): Permission[] {
  const changing: string[] = [explorer.create, explorer.delete, explorer.publish];
  return permissions.flatMap((permission) => {
    const editable = operationalTypes[permission.subject ?? ''];
    if (!editable) return [permission];
    if (changing.includes(permission.action)) return [];
    if (permission.action !== explorer.update) return [permission];
    return editable.length > 0
      ? [{ ...permission, properties: { ...permission.properties, fields: [...editable] } }]
      : [];
  });
}
