/**
 * P3, accuracy: `npm run bench faq-accuracy`. The sets of `faq-accuracy` are made apart from the search; `faq-dev` tuned it,
 * `faq-synonyms` (nothing but other words for the same thing, the hardest there is) showed which words it lacked.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateFaq } from './faq/evaluate-faq';
import { readFaqSets, readPackEntries } from './faq/faq-set';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
const isVerbose = process.argv.includes('--misses') || process.env['FAQ_MISSES'] === '1';

for (const folder of ['faq-dev', 'faq-synonyms', 'faq-accuracy'].filter((name) =>
  existsSync(join(__dirname, '..', 'fixtures', name)),
)) {
  process.stdout.write(`\n${folder}\n  locale asked right-first answered   wrong | off-topic unanswered silent\n`);
  for (const set of readFaqSets(folder)) {
    const figures = evaluateFaq(set, readPackEntries('ai-agency', set.language));
    const { locale, asked, rightFirst, answered, wrong, offTopic, unanswered, silent, byKind, misses } = figures;
    process.stdout.write(
      `  ${locale}     ${String(asked).padStart(5)} ${percent(rightFirst)}  ${percent(answered)} ${percent(wrong)} | ${String(offTopic).padStart(8)} ${percent(unanswered)} ${percent(silent)}\n`,
    );
    const kinds = Object.entries(byKind).map(([kind, own]) => `${kind} ${own.right}/${own.asked}`);
    process.stdout.write(`         ${kinds.join(', ')}\n`);
    // Misses of the unseen set are not printed: looking at them would make it a seen one.
    if (!isVerbose || folder === 'faq-accuracy') continue;
    for (const miss of misses) {
      const near = miss.matches.map(({ key, score }) => `${key} ${score.toFixed(2)}`).join(', ');
      process.stdout.write(`         ${miss.kind}: «${miss.text}» wants ${miss.expected}, got ${miss.got} (${near})\n`);
    }
  }
}
