/** Longest word compared; longer ones are no slips of the finger. */
const longest = 40;
// Kept between calls: a question is compared with hundreds of words, and this runs in no parallel.
let before = new Uint8Array(longest + 1);
let previous = new Uint8Array(longest + 1);
let row = new Uint8Array(longest + 1);

/**
 * Damerau–Levenshtein distance (a swap of neighbours counts once), given up beyond `limit`: then it is `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > longest || b.length > longest) return limit + 1;
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(a, b, i) > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** Distances of the first `i` letters of `a` to every beginning of `b`; returns the least. */
function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const letterBefore = a.charCodeAt(i - 2);
  row[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    const isSwap = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && letterBefore === other;
    if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
