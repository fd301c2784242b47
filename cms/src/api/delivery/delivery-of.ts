import type { Core } from '@strapi/strapi';
import type { DeliveryService } from './services/delivery';

/** The delivery service, typed: Strapi's registry knows services by name only. */
export function deliveryOf(strapi: Core.Strapi): DeliveryService {
  return strapi.service('api::delivery.delivery') as unknown as DeliveryService;
}
