import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DomainError } from '../../../shared/domain-error';

/** The fields staff may edit (PRODUCT A1). */
export const deskEditSchema = z
  .object({
    assignee: z.string().trim().max(255).nullable(),
    notes: z.string().max(10_000).nullable(),
    tags: z.array(z.string().trim().min(1).max(60)).max(100),
  })
  .partial()
  .strict();
export type DeskEdit = z.infer<typeof deskEditSchema>;

const uid = 'api::application.application';

/** By the one road for what staff edit (`document-middlewares/edit-by-staff.ts`): checked there, history written there. */
export async function editApplication(
  strapi: Core.Strapi,
  { number, edit }: { number: string; edit: DeskEdit },
): Promise<void> {
  const row = await strapi.db.query(uid).findOne({ where: { number }, select: ['documentId'] });
  if (!row) throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No such application' });
  // Strapi's generated types do not know the custom fields.
  await strapi.documents(uid).update({ documentId: row.documentId, data: edit as never });
}
