import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actorStorage } from '../shared/actor';
import { isOperational } from '../shared/operational-types';
import { staffSentence } from '../shared/staff-sentence';
import { callParams, isWriting, type DocumentCall, type Next } from './document-call';
import { editByStaff } from './edit-by-staff';

const refusal = {
  ru: 'Эту запись нельзя создать, удалить или скопировать вручную: её ведёт система.',
  en: 'This entry cannot be made, deleted or copied by hand: the system keeps it.',
};

/**
 * Records of what happened are written by domain services only (DESIGN 7): whoever asks, owner included, and by
 * whatever page. What staff may edit goes through `editByStaff` into the history.
 */
export function guardOperational(strapi: Core.Strapi) {
  return async (call: DocumentCall, next: Next) => {
    if (!isOperational(call.uid) || !isWriting(call) || actorStorage.getStore()) return next();
    // Of all 403s Strapi shows only this one's words.
    if (call.action !== 'update') throw new errors.PolicyError(staffSentence(strapi, refusal));
    return editByStaff(strapi, { call, params: callParams(call), next });
  };
}
