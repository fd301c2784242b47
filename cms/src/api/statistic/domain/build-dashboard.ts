import type { Metric } from './counted';
import { readMove } from './counted-move';
import { medianOf } from './response-bucket';

export type StageRow = { key: string; name: string; nameEn: string | null; color: string | null };
type Count = { day: string; metric: string; label: string; value: number };
type Input = {
  days: string[];
  counts: Count[];
  /** In the order of the funnel. */
  stages: StageRow[];
  clients: Map<string, number>;
  titles: { screens: Map<string, string>; packages: Map<string, string> };
};

/** How many lines a list of favourites has. */
const longest = 8;

/** Counters → what the home page shows. */
export function buildDashboard({ days, counts, stages, clients, titles }: Input) {
  const sums = sumByLabel(counts);
  const of = (metric: Metric) => sums.get(metric) ?? new Map<string, number>();
  const responses = [...of('application.response')].map(([label, count]) => ({ seconds: Number(label), count }));
  return {
    byDay: days.map((day) => ({ day, count: applicationsOn(day, counts) })),
    bySource: ranked(of('application.source'), new Map()),
    byPackage: ranked(of('application.package'), titles.packages),
    screens: ranked(of('screen.shown'), titles.screens).slice(0, longest),
    packages: ranked(of('package.viewed'), titles.packages).slice(0, longest),
    funnel: funnelOf({ stages, clients, moves: of('stage.moved') }),
    response: {
      medianSeconds: medianOf(responses),
      taken: responses.reduce((sum, { count }) => sum + count, 0),
    },
  };
}

function sumByLabel(counts: Count[]): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  for (const { metric, label, value } of counts) {
    const labels = sums.get(metric) ?? new Map<string, number>();
    sums.set(metric, labels.set(label, (labels.get(label) ?? 0) + value));
  }
  return sums;
}

function applicationsOn(day: string, counts: Count[]): number {
  return counts
    .filter((count) => count.day === day && count.metric === 'application.source')
    .reduce((sum, { value }) => sum + value, 0);
}

/** An empty key has no name: the page says what it stands for. */
function ranked(labels: Map<string, number>, titles: Map<string, string>) {
  return [...labels]
    .map(([key, count]) => ({ key, name: titles.get(key) ?? key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/**
 * By stage: who stands there now, who came in these days, and how many went on from it to a later one. A client who
 * came and went on again twice counts twice in both.
 */
function funnelOf({ stages, clients, moves }: Pick<Input, 'stages' | 'clients'> & { moves: Map<string, number> }) {
  const place = new Map(stages.map(({ key }, index) => [key, index]));
  const moved = [...moves].map(([label, count]) => ({ ...readMove(label), count }));
  return stages.map((stage, index) => {
    const sum = (chosen: typeof moved) => chosen.reduce((total, { count }) => total + count, 0);
    const entered = sum(moved.filter(({ to }) => to === stage.key));
    const wentOn = sum(moved.filter(({ from, to }) => from === stage.key && (place.get(to) ?? -1) > index));
    return { ...stage, clients: clients.get(stage.key) ?? 0, entered, wentOn };
  });
}
