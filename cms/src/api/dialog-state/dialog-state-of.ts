import type { Core } from '@strapi/strapi';
import type { DialogStateService } from './services/dialog-state';

/** The dialog-state service, typed: Strapi's registry knows services by name only. */
export function dialogStateOf(strapi: Core.Strapi): DialogStateService {
  return strapi.service('api::dialog-state.dialog-state') as unknown as DialogStateService;
}
