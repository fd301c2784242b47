import { z } from 'zod';

const line = z.object({ key: z.string(), name: z.string(), count: z.number() });

/** Reply of `GET /vitrina/dashboard`. */
export const dashboardSchema = z.object({
  data: z.object({
    updatedAt: z.string(),
    byDay: z.array(z.object({ day: z.string(), count: z.number() })),
    bySource: z.array(line),
    byPackage: z.array(line),
    screens: z.array(line),
    packages: z.array(line),
    funnel: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        nameEn: z.string().nullable(),
        color: z.string().nullable(),
        clients: z.number(),
        entered: z.number(),
        wentOn: z.number(),
      }),
    ),
    response: z.object({ medianSeconds: z.number().nullable(), taken: z.number() }),
  }),
});
export type Dashboard = z.infer<typeof dashboardSchema>['data'];
export type Line = z.infer<typeof line>;
