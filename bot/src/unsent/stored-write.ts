import { z } from 'zod';
import type { SubmitApplication, UpdateAnswers } from '../cms-client/schemas/application';
import type { BotEvent, DialogMirror, SeenClient } from '../cms-client/schemas/records';

/**
 * Bodies of the store's outbox. We wrote them ourselves, so only what steers the writing is checked; the CMS checks the rest.
 */
const submitSchema = z.custom<SubmitApplication>((value) => hasText(value, 'idempotencyKey') && hasText(value, 'form'));

export const storedApplicationSchema = z.object({ input: submitSchema });

export const storedAnswersSchema = z.object({
  number: z.string(),
  input: z.custom<UpdateAnswers>((value) => hasText(value, 'idempotencyKey') && hasText(value, 'identity')),
  /** Submitted when the application the answers are for is not open any more. */
  instead: submitSchema,
});

export const storedEventSchema = z.custom<BotEvent>((value) => hasText(value, 'key') && hasText(value, 'type'));
export const storedClientSchema = z.custom<SeenClient>((value) => hasText(value, 'identity'));
export const storedDialogSchema = z.custom<DialogMirror>((value) => hasText(value, 'chat'));

function hasText(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value && typeof Reflect.get(value, name) === 'string';
}
