import { z } from 'zod';

const text = z.string().nullable();

/** Replies of `/vitrina/desk/…`, as far as the page reads them. */
export const lineSchema = z.object({
  id: z.number(),
  number: z.string(),
  state: z.enum(['new', 'in_progress', 'closed', 'spam']),
  formTitle: text,
  packageName: text,
  priceMinor: text,
  currency: text,
  clientName: text,
  phone: text,
  source: z.string(),
  assignee: text,
  holderName: text,
  tags: z.array(z.string()),
  submittedAt: text,
  test: z.boolean(),
  stage: text,
});
export type DeskLine = z.infer<typeof lineSchema>;

export const pageSchema = z.object({ data: z.object({ items: z.array(lineSchema), next: z.number().nullable() }) });

export const cardSchema = z.object({
  data: lineSchema.extend({
    documentId: z.string(),
    answers: z.array(z.object({ label: z.string(), display: z.string() })),
    notes: z.string(),
    message: text,
    page: text,
    priceDiffers: z.boolean(),
    closedBy: text,
    username: text,
    email: text,
    hasClient: z.boolean(),
  }),
});
export type DeskCard = z.infer<typeof cardSchema>['data'];

const named = z.object({ key: z.string(), name: z.string() });
export const choicesSchema = z.object({
  data: z.object({
    stages: z.array(named.extend({ nameEn: text, color: text })),
    forms: z.array(named),
    packages: z.array(named),
    staff: z.array(z.string()),
    me: z.string(),
  }),
});
export type Choices = z.infer<typeof choicesSchema>['data'];

export const timelineSchema = z.object({
  data: z.object({
    items: z.array(
      z.object({
        at: z.string(),
        source: z.enum(['history', 'event', 'delivery']),
        id: z.number(),
        who: text,
        what: z.string(),
        old: text,
        new: text,
        about: text,
      }),
    ),
    next: text,
  }),
});
export type TimelineItem = z.infer<typeof timelineSchema>['data']['items'][number];

export const unfinishedSchema = z.object({
  data: z.object({
    items: z.array(
      z.object({
        id: z.number(),
        form: text,
        field: text,
        answers: z.array(z.object({ label: z.string(), display: z.string() })),
        lastAt: text,
        clientName: text,
        username: text,
        test: z.boolean(),
      }),
    ),
    next: text,
  }),
});
