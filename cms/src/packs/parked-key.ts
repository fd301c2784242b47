/** `start` of `ai-agency` → `start-ai-agency`, at most 40 characters, free. */
export function parkedKey({ key, pack, taken }: { key: string; pack: string; taken: ReadonlySet<string> }): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? `-${pack}` : `-${pack}-${number}`;
    const candidate = `${key.slice(0, Math.max(1, 40 - end.length))}${end}`.slice(0, 40).replace(/-+$/, '');
    if (!taken.has(candidate)) return candidate;
  }
}
