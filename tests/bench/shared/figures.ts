import { cpus, loadavg, totalmem } from 'node:os';

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** One line: the median and the range of a series. */
export function printSeries(name: string, values: number[], unit: string): void {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const text = `median ${short(median(values))} ${unit} (${short(least)}–${short(greatest)}, ${values.length} rounds)`;
  process.stdout.write(`${name.padEnd(44)} ${text}\n`);
}

/**
 * Ratio of two series measured in turn. The n-th values were measured one after the other, so their ratio is the one
 * least spoiled by whatever else the machine did; the median of these ratios is the figure.
 */
export function printRatio(name: string, { own, reference }: { own: number[]; reference: number[] }): void {
  const ratios = own.map((value, round) => value / (reference[round] ?? NaN));
  printSeries(name, ratios, '×');
}

/** What the figures were measured on; the load tells whether other programs took part. */
export function printMachine(): void {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  const text = `${cpus().length} cores (${first?.model.trim()}), ${memory} GB, Node ${process.version}, load ${load}`;
  process.stdout.write(`${new Date().toISOString().slice(0, 16)}Z · ${text}\n`);
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
