import type { Step } from './load-step';

const kinds = ['created', 'updated', 'unpublished', 'kept', 'returned', 'unchanged'] as const;
export type ChangeKind = (typeof kinds)[number];

/** What a load changes, for a person to agree to. */
export type LoadSummary = {
  counts: Record<ChangeKind, number>;
  /** Everything but what stays the same. */
  changes: { kind: ChangeKind; type: string; key: string; note: string }[];
};

export function summarisePlan(steps: Step[]): LoadSummary {
  const all = steps.map(describe);
  const counts = Object.fromEntries(kinds.map((kind) => [kind, all.filter((change) => change.kind === kind).length]));
  // One number for each kind of the list above.
  return { counts: counts as LoadSummary['counts'], changes: all.filter(({ kind }) => kind !== 'unchanged') };
}

function describe(step: Step): LoadSummary['changes'][number] {
  const { type, key } = step.do === 'create' ? step.entry : step.stored;
  switch (step.do) {
    case 'create':
      return { kind: 'created', type, key, note: '' };
    case 'update':
      return { kind: 'updated', type, key, note: '' };
    case 'adopt':
      return { kind: step.publish ? 'returned' : 'unchanged', type, key, note: '' };
    case 'keep':
      return {
        kind: 'kept',
        type,
        key,
        note:
          step.why === 'edited' ? 'изменено сотрудниками · edited by staff' : 'создано сотрудниками · made by staff',
      };
    case 'return':
      return { kind: 'returned', type, key: step.key, note: `${key} → ${step.key}` };
    case 'unpublish':
      return { kind: 'unpublished', type, key, note: '' };
    case 'park':
      return {
        kind: 'kept',
        type,
        key,
        note: step.newKey === key ? 'черновик · draft' : `черновик · draft ${step.newKey}`,
      };
    case 'delete':
      return { kind: 'unpublished', type, key, note: 'заменяется · replaced' };
  }
}
