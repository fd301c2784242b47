/** P3, speed: `npm run bench faq-speed`. Ten thousand entries, the questions of our sets; reference: MiniSearch with the same stems. */
import MiniSearch from 'minisearch';
import { createFaqIndex } from '../../bot/src/features/faq/search/create-faq-index';
import { searchFaqs } from '../../bot/src/features/faq/search/search-faqs';
import { wordReaderOf } from '../../bot/src/features/faq/search/word-reader';
import { buildBigBase } from './faq/big-base';
import { evaluateFaq } from './faq/evaluate-faq';
import { readFaqSets } from './faq/faq-set';

const size = 10_000;
const rounds = 3;

/** p50, p95, greatest; milliseconds. The best of several rounds counts: other processes of the machine only add. */
function measure(run: (text: string) => void, texts: string[]): string {
  const best = texts.map((text) => Math.min(...Array.from({ length: rounds }, () => timed(() => run(text)))));
  const sorted = best.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

function timed(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20 + process.memoryUsage().arrayBuffers / 2 ** 20;
};

for (const set of [...readFaqSets('faq-accuracy')]) {
  const entries = buildBigBase(set.language, size);
  const texts = [...set.questions.map(({ text }) => text), ...set.offTopic];
  const before = heap();
  const began = performance.now();
  const index = createFaqIndex(entries, set.language);
  const built = performance.now() - began;
  process.stdout.write(
    `\n${set.language}: ${size} entries, ${index.vocabulary.size} stems, built in ${built.toFixed(0)} ms, ${(heap() - before).toFixed(0)} MB\n`,
  );
  process.stdout.write(`  ours       ${measure((text) => void searchFaqs(index, text), texts)}\n`);

  const reader = wordReaderOf(set.language);
  const mini = new MiniSearch({
    fields: ['question', 'aliases', 'answer'],
    processTerm: (term) => reader.stem(term.toLowerCase()),
    searchOptions: { fuzzy: 0.2, maxFuzzy: 2, boost: { aliases: 3, question: 2 } },
  });
  mini.addAll(entries.map((entry, id) => ({ ...entry, id, aliases: entry.aliases.join('. ') })));
  const few = texts.filter((_, place) => place % 5 === 0);
  process.stdout.write(`  MiniSearch ${measure((text) => void mini.search(text), few)} (every fifth question)\n`);

  const { rightFirst, unanswered, silent } = evaluateFaq(set, entries);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  process.stdout.write(
    `  among them: right first ${percent(rightFirst)}, off-topic unanswered ${percent(unanswered)}, silent ${percent(silent)}\n`,
  );
}
