/** Forgets what was noted before this moment. Only that is looked at: a Map keeps the order in which it was filled. */
export function forgetOld(noted: Map<string, number>, before: number): void {
  for (const [key, at] of noted) {
    if (at >= before) return;
    noted.delete(key);
  }
}
