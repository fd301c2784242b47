import type { Config } from '@vitrina/config';
import { z } from 'zod';
import { withDatabase } from './run-statement';

/** How far numbers jump when nothing shows how many were given since the copy. */
const MARGIN = 1_000;
/** Numbers belong to the year in the business's zone, which may be a day ahead of UTC or behind it. */
const DAY_MS = 86_400_000;

const rowsSchema = z.array(
  z.object({ scope: z.string(), year: z.coerce.number().int(), last: z.coerce.number().int() }),
);
export type GivenNumbers = z.infer<typeof rowsSchema>;

/** Numbers given so far by a database that is about to be replaced; empty when there is none, or it cannot be read any more. */
export async function readGivenNumbers(database: Config['database']): Promise<GivenNumbers> {
  try {
    return await readRows(database);
  } catch {
    // What is lost or damaged is why somebody restores: the margin answers for it.
    return [];
  }
}

function readRows(database: Config['database']): Promise<GivenNumbers> {
  return withDatabase(database, async (run) =>
    rowsSchema.parse(await run('select scope, year, last from number_sequence')),
  );
}

/**
 * A number that a client was told is never given out again (PRODUCT C1), and a copy does not know those given after it was made.
 * So each count goes on from where the replaced database stood; where that is not known, a margin ahead of the copy.
 */
export async function raiseNumbers(
  database: Config['database'],
  { replaced, madeAt, now }: { replaced: GivenNumbers; madeAt: Date; now: Date },
): Promise<void> {
  const restored = await readRows(database);
  const counts = missingYears(restored, madeAt, now).concat(restored);
  await withDatabase(database, async (run) => {
    for (const { scope, year, last } of counts) {
      const stood = replaced.find((count) => count.scope === scope && count.year === year)?.last ?? -1;
      await run(
        `insert into number_sequence (scope, year, last) values ($1, $2, $3)
           on conflict (scope, year) do update set last = excluded.last`,
        [scope, year, stood >= last ? stood : last + MARGIN],
      );
    }
  });
}

/** Years that may have begun since the copy, of every scope it counts. */
function missingYears(restored: GivenNumbers, madeAt: Date, now: Date): GivenNumbers {
  const first = new Date(madeAt.getTime() - DAY_MS).getUTCFullYear();
  const last = new Date(now.getTime() + DAY_MS).getUTCFullYear();
  const scopes = new Set(['application', ...restored.map(({ scope }) => scope)]);
  const missing: GivenNumbers = [];
  for (const scope of scopes) {
    for (let year = first; year <= last; year += 1) {
      if (!restored.some((count) => count.scope === scope && count.year === year))
        missing.push({ scope, year, last: 0 });
    }
  }
  return missing;
}
