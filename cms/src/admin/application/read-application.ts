import { z } from 'zod';

/** What the panel needs of the document the Content Manager shows. */
const applicationSchema = z.object({
  number: z.string(),
  state: z.enum(['new', 'in_progress', 'closed', 'spam']),
  holderName: z.string().nullish(),
  closedBy: z.string().nullish(),
});
export type ShownApplication = z.infer<typeof applicationSchema>;

/** null = no application yet (a page for a new one). */
export function readApplication(document: unknown): ShownApplication | null {
  const parsed = applicationSchema.safeParse(document);
  return parsed.success ? parsed.data : null;
}
