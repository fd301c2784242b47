import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { planDeliveries, type PlannedDelivery } from '../use-cases/plan-deliveries';

/** The outbox (DESIGN 5): the only writer of delivery rows. */
const deliveryService = ({ strapi }: { strapi: Core.Strapi }) => ({
  plan: (trx: Transaction, deliveries: PlannedDelivery[]) => planDeliveries(strapi, { trx, deliveries }),
});

export default deliveryService;
export type DeliveryService = ReturnType<typeof deliveryService>;
