import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type BenchProcess = {
  url: string;
  /** From the spawn to the first 2xx, milliseconds. */
  readyMs: number;
  /** Processor time used so far, ms; NaN where the system does not tell. */
  cpuMs(): number;
  /** Resident memory now, MB (10^6 bytes); NaN where the system does not tell. */
  memory(): number;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

export type BenchProgram = {
  /** Of node. */
  args: string[];
  cwd?: string;
  env: Record<string, string>;
  url: string;
  /** Answers 2xx as soon as the program is ready. */
  readyPath: string;
};

const readyWithinMs = 120_000;
const askEveryMs = 5;

/** Starts a program in a process of its own and waits until it is ready. Nothing of the caller's environment gets in. */
export async function startBenchProcess({ args, cwd, env, url, readyPath }: BenchProgram): Promise<BenchProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await waitUntilReady(`${url}${readyPath}`, child);
  return {
    url,
    readyMs: performance.now() - startedAt,
    cpuMs: () => readCpuMs(child.pid),
    memory: () => readMemory(child.pid),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  child.kill('SIGKILL');
  throw new Error(`${child.spawnargs.at(-1)} did not become ready`);
}

/** Linux: fields 14 and 15 of stat, in ticks of 10 ms. */
function readCpuMs(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Linux: VmRSS, in kB of 1 024 bytes. */
function readMemory(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return NaN;
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return (Number(kilobytes) * 1_024) / 1e6;
}
