import { z } from 'zod';

const chatSchema = z.looseObject({
  id: z.number().int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
});
const userSchema = z.looseObject({
  id: z.number().int(),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
const placeSchema = z.looseObject({
  message_id: z.number().int(),
  chat: chatSchema,
  message_thread_id: z.number().int().optional(),
  is_topic_message: z.boolean().optional(),
  media_group_id: z.string().optional(),
  /** Service messages of a group that became a supergroup: the first in the old chat, the second in the new one. */
  migrate_to_chat_id: z.number().int().optional(),
  migrate_from_chat_id: z.number().int().optional(),
});

/**
 * What every update must have for the intake to know whose it is. The rest of a message is read through Telegraf's context
 * when it is played; kinds we never asked for have none of these fields.
 */
export const updateSchema = z.looseObject({
  update_id: z.number().int(),
  message: placeSchema.extend({ from: userSchema.optional() }).optional(),
  edited_message: placeSchema.extend({ from: userSchema.optional() }).optional(),
  callback_query: z
    .looseObject({ id: z.string(), from: userSchema, message: placeSchema.optional(), data: z.string().optional() })
    .optional(),
  my_chat_member: z
    .looseObject({ chat: chatSchema, from: userSchema, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
  pre_checkout_query: z.looseObject({ id: z.string(), from: userSchema }).optional(),
});
export type TelegramUpdate = z.infer<typeof updateSchema>;
export type TelegramPlace = z.infer<typeof placeSchema>;
export type TelegramUser = z.infer<typeof userSchema>;

/** The kinds we ask Telegram for, always explicitly: it remembers the former list. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'pre_checkout_query',
] as const;
