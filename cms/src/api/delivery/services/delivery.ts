import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import { deleteOldTests } from '../../../shared/delete-old-tests';
import type { OldRows } from '../../../shared/old-rows';
import type { OldTests } from '../../../shared/old-test-rows';
import type { ClaimInput, ReportInput } from '../domain/delivery-input';
import { claimDeliveries } from '../use-cases/claim-deliveries';
import { deleteEndedDeliveries } from '../use-cases/delete-ended-deliveries';
import { forgetStores } from '../use-cases/hear-store';
import { planDeliveries, type PlannedDelivery } from '../use-cases/plan-deliveries';
import { reportDeliveries } from '../use-cases/report-deliveries';
import { shownMessages } from '../use-cases/shown-messages';
import { supersedeDeliveries } from '../use-cases/supersede-deliveries';

/** The outbox (DESIGN 5): the only writer of delivery rows. */
const deliveryService = ({ strapi }: { strapi: Core.Strapi }) => ({
  plan: (trx: Transaction, deliveries: PlannedDelivery[]) => planDeliveries(strapi, { trx, deliveries }),
  supersede: (trx: Transaction, which: { subject: string; kind: string }) =>
    supersedeDeliveries(strapi, { trx, ...which }),
  shownMessages: (trx: Transaction, subject: string) => shownMessages(strapi, { trx, subject }),
  claim: (claim: ClaimInput) => claimDeliveries(strapi, claim),
  report: (report: ReportInput) => reportDeliveries(strapi, report),
  deleteEnded: (old: OldRows) => deleteEndedDeliveries(strapi, old),
  forgetStores: (old: OldRows) => forgetStores(strapi, old),
  deleteOldTests: (old: OldTests) => deleteOldTests(strapi, { uid: 'api::delivery.delivery', ...old }),
});

export default deliveryService;
export type DeliveryService = ReturnType<typeof deliveryService>;
