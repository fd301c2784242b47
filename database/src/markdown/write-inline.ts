import { isSpace, isWordCharacter, mark, spellings } from './marks';

/** One character (a hidden Liquid token counts as one) with its marks. */
export type Cell = { character: string; marks: number };

/** A stretch of one line outside links, or the text of a link: every mark is opened and closed inside it. */
export function writeInline(source: Cell[], insideLink: boolean): string {
  const cells = trimMarks(source);
  const tagged = wordsNeedingTags(cells);
  let output = '';
  let open: Spelling[] = [];
  let inCode = false;
  cells.forEach((cell, at) => {
    const before = cells[at - 1];
    const isCode = (cell.marks & mark.code) !== 0;
    if (before && before.marks !== cell.marks) {
      if (inCode) output += '`';
      const closing = open.filter(({ bit }) => !(cell.marks & bit)).reverse();
      output += closing.map((spelling) => close(spelling)).join('');
      open = open.filter(({ bit }) => cell.marks & bit);
      inCode = false;
    }
    for (const { bit, sign, tag } of spellings) {
      if (!(cell.marks & bit) || open.some((spelling) => spelling.bit === bit)) continue;
      const spelling = { bit, sign: sign === null || tagged.has(at) ? null : sign, tag };
      open.push(spelling);
      output += spelling.sign ?? `<${tag}>`;
    }
    if (isCode && !inCode) output += '`';
    inCode = isCode;
    output += isCode ? escapeCode(cell.character, insideLink) : escapeText(cells, at, insideLink);
  });
  if (inCode) output += '`';
  return output + open.reverse().map(close).join('');
}

type Spelling = { bit: number; sign: string | null; tag: string };
const close = ({ sign, tag }: Spelling): string => sign ?? `</${tag}>`;

/** A sign may not touch a space from inside, so spaces at the ends of a marked stretch lose the mark. */
function trimMarks(source: Cell[]): Cell[] {
  const cells = source.map((cell) => ({ ...cell }));
  for (const { bit } of spellings) {
    for (const [start, end] of stretches(cells, bit)) {
      let from = start;
      let to = end;
      while (from < to && isSpace(cells[from]?.character)) from += 1;
      while (to > from && isSpace(cells[to - 1]?.character)) to -= 1;
      cells.forEach((cell, at) => {
        if ((at >= start && at < from) || (at >= to && at < end)) cell.marks &= ~bit;
      });
    }
  }
  return cells;
}

/** Starts of italic stretches that begin or end inside a word, where `_` would be read as an underscore. */
function wordsNeedingTags(cells: Cell[]): Set<number> {
  const starts = stretches(cells, mark.italic)
    .filter(([start, end]) => isWordCharacter(cells[start - 1]?.character) || isWordCharacter(cells[end]?.character))
    .map(([start]) => start);
  return new Set(starts);
}

function stretches(cells: Cell[], bit: number): [number, number][] {
  const found: [number, number][] = [];
  cells.forEach((cell, at) => {
    if (!(cell.marks & bit)) return;
    const last = found.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else found.push([at, at + 1]);
  });
  return found;
}

function escapeCode(character: string, insideLink: boolean): string {
  const hasMeaning =
    character === '`' || character === '\\' || (insideLink && (character === '[' || character === ']'));
  return hasMeaning ? `\\${character}` : character;
}

function escapeText(cells: Cell[], at: number, insideLink: boolean): string {
  const character = cells[at]?.character ?? '';
  return needsEscape(cells, at, insideLink) ? `\\${character}` : character;
}

function needsEscape(cells: Cell[], at: number, insideLink: boolean): boolean {
  const character = cells[at]?.character;
  const [before, after] = [cells[at - 1], cells[at + 1]];
  switch (character) {
    case '\\':
    case '`':
    case '[':
      return true;
    case ']':
      return insideLink;
    case '_':
      return !(isWordCharacter(before?.character) && isWordCharacter(after?.character) && sameMarks(cells, at));
    case '*':
    case '~':
      return before?.character === character || after?.character === character || !sameMarks(cells, at);
    case '<':
      return /^<\/?[busi]>/.test(
        cells
          .slice(at, at + 4)
          .map((cell) => cell.character)
          .join(''),
      );
    default:
      return false;
  }
}

/** No sign is written on either side of this character. */
function sameMarks(cells: Cell[], at: number): boolean {
  const marks = cells[at]?.marks ?? 0;
  return (cells[at - 1]?.marks ?? 0) === marks && (cells[at + 1]?.marks ?? 0) === marks;
}
