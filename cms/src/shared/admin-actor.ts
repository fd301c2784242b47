import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Actor } from './actor';

const userSchema = z.object({
  id: z.union([z.number(), z.string()]),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
  email: z.string().nullish(),
  preferedLanguage: z.string().nullish(),
});

/** The signed-in member of staff of this request; null = the request is nobody's (a bot's, a start-up step). */
export function adminActor(strapi: Core.Strapi): (Actor & { kind: 'admin'; language: string | null }) | null {
  const state = strapi.requestContext.get()?.state;
  if (state?.auth?.strategy?.name !== 'admin') return null;
  const user = userSchema.safeParse(state.user);
  if (!user.success) return null;
  const { id, firstname, lastname, username, email, preferedLanguage } = user.data;
  const name = [firstname, lastname].filter(Boolean).join(' ') || username || email || `admin ${id}`;
  return { kind: 'admin', id: `admin:${id}`, name, language: preferedLanguage ?? null };
}
