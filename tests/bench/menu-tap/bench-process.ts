import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type BenchProcess = {
  url: string;
  /** Processor time used so far, ms; NaN where the system does not tell. */
  cpuMs(): number;
  stop(): Promise<void>;
};

const readyWithinMs = 20_000;

/** Starts a bot in a process of its own and waits until it is ready. `args` = of node. */
export async function startBenchProcess(options: {
  args: string[];
  port: number;
  env(directory: string): Record<string, string>;
}): Promise<BenchProcess> {
  const directory = mkdtempSync(path.join(tmpdir(), 'vitrina-bench-'));
  const child = spawn(process.execPath, options.args, {
    env: { PATH: process.env.PATH, BOT_PORT: String(options.port), ...options.env(directory) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${options.port}`;
  await waitUntilReady(url, child);
  return {
    url,
    cpuMs: () => readCpuMs(child.pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('The bot did not become ready');
}

/** Linux: fields 14 and 15 of stat, in ticks of 10 ms. */
function readCpuMs(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
