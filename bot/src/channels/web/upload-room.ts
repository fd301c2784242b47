import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export type UploadRoom = {
  /** Room for that many bytes; false = there is none. */
  take(bytes: number): Promise<boolean>;
  /** Files went: what is left is counted again when it is asked for. */
  recount(): void;
};

/** What the smallest file costs: two files on disk, the bytes and the note beside them. */
const leastBytes = 8 * 1024;

/** How much all sessions together may have waiting in the folder. Another bot may share it, so it is counted on disk now and then. */
export function createUploadRoom(directory: string, limit: number): UploadRoom {
  let counted: Promise<{ bytes: number }> | null = null;

  const count = async () => {
    const sessions = await readdir(directory).catch(() => []);
    let bytes = 0;
    for (const session of sessions) bytes += await countSession(path.join(directory, session));
    return { bytes };
  };
  return {
    async take(bytes) {
      counted ??= count();
      const used = await counted;
      const wanted = costOf(bytes);
      if (used.bytes + wanted > limit) return false;
      used.bytes += wanted;
      return true;
    },
    recount() {
      counted = null;
    },
  };
}

/** A session may be swept while it is counted: what is gone counts nothing. */
async function countSession(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => !name.includes('.'));
  const sizes = await Promise.all(files.map((name) => sizeOf(path.join(folder, name))));
  return sizes.reduce((sum, size) => sum + costOf(size), 0);
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.size ?? 0;
}

function costOf(bytes: number): number {
  return Math.max(bytes, leastBytes);
}
