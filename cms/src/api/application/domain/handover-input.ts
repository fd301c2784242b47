import { z } from 'zod';
import { linkTokenPattern } from './deep-link';
import { identitySchema } from './submit-input';

/** Body of `POST /api/bot/handovers`: who opened which link. */
export const handoverInputSchema = z.object({
  token: z.string().regex(linkTokenPattern),
  identity: identitySchema,
  name: z.string().max(255).optional(),
  username: z.string().max(255).optional(),
  locale: z.string().max(35).optional(),
  test: z.boolean(),
});
export type HandoverInput = z.infer<typeof handoverInputSchema>;
