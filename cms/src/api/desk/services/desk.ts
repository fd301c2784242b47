import type { Core } from '@strapi/strapi';
import type { DeskFilter, DeskPage } from '../domain/desk-query';
import type { CsvChoice } from '../domain/desk-csv';
import { editApplication, type DeskEdit } from '../use-cases/edit-application';
import { exportApplications } from '../use-cases/export-applications';
import { listDesk } from '../use-cases/list-desk';
import { listUnfinished, type UnfinishedQuery } from '../use-cases/list-unfinished';
import { moveApplication } from '../use-cases/move-application';
import { readChoices } from '../use-cases/read-choices';
import { readDeskCard } from '../use-cases/read-desk-card';
import { readTimeline } from '../use-cases/read-timeline';

/** What staff work on applications with (C5, C6). Reads; every write goes through the domain whose row it is. */
const deskService = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (filter: DeskFilter, page: DeskPage) => listDesk(strapi, { filter, page }),
  choices: () => readChoices(strapi),
  card: (number: string) => readDeskCard(strapi, number),
  timeline: (number: string, cursor: string | null) => readTimeline(strapi, { number, cursor }),
  move: (move: { number: string; stage: string; who: string }) => moveApplication(strapi, move),
  edit: (number: string, edit: DeskEdit) => editApplication(strapi, { number, edit }),
  unfinished: (query: UnfinishedQuery) => listUnfinished(strapi, query),
  export: (filter: DeskFilter, choice: CsvChoice & { who: string }) => exportApplications(strapi, { filter, choice }),
});

export default deskService;
export type DeskService = ReturnType<typeof deskService>;
