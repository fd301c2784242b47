import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import type { OldTests } from '../../../shared/old-test-rows';
import { applicationCard } from '../domain/application-card';
import type { NewApplication, SubmitInput, UpdateAnswersInput } from '../domain/submit-input';
import type { HandoverInput } from '../domain/handover-input';
import { anonymiseApplications } from '../use-cases/anonymise-applications';
import { deleteOldTestApplications } from '../use-cases/delete-old-test-applications';
import { moveApplications, type MovedApplications } from '../use-cases/move-applications';
import { openHandover } from '../use-cases/open-handover';
import { refreshCards } from '../use-cases/plan-card-changes';
import { listApplications, readCards } from '../use-cases/read-applications';
import { remindManagers } from '../use-cases/remind-managers';
import { submitApplication } from '../use-cases/submit-application';
import { findByKey, findLinked, takeFromSite } from '../use-cases/take-from-site';
import { transitionApplication, type TransitionInput } from '../use-cases/transition-application';
import { updateAnswers } from '../use-cases/update-answers';

/** Applications (C1–C3): the only writer of application rows. */
const applicationService = ({ strapi }: { strapi: Core.Strapi }) => ({
  submit: (input: SubmitInput) => submitApplication(strapi, input),
  takeFromSite: (input: NewApplication, freeKeyBefore?: Date) => takeFromSite(strapi, { input, freeKeyBefore }),
  findByKey: (key: string) => findByKey(strapi, key),
  findLinked: (number: string) => findLinked(strapi, number),
  openHandover: (input: HandoverInput) => openHandover(strapi, input),
  move: (trx: Transaction, move: Omit<MovedApplications, 'trx'>) => moveApplications(strapi, { trx, ...move }),
  transition: (input: TransitionInput) => transitionApplication(strapi, input),
  updateAnswers: (number: string, input: UpdateAnswersInput) => updateAnswers(strapi, { number, input }),
  anonymise: (trx: Transaction, clientId: number) => anonymiseApplications(strapi, { trx, clientId }),
  deleteOldTests: (old: OldTests) => deleteOldTestApplications(strapi, old),
  remindManagers: () => remindManagers(strapi),
  list: (identity: string) => listApplications(strapi, identity),
  cards: async (trx: Transaction, numbers: string[]) =>
    (await readCards(strapi, { from: trx, numbers })).map(applicationCard),
  refreshCards: (trx: Transaction, sent: Parameters<typeof refreshCards>[1]['sent']) =>
    refreshCards(strapi, { trx, sent }),
});

export default applicationService;
export type ApplicationService = ReturnType<typeof applicationService>;
