import { dialogSchema, emptyDialog, type Dialog } from './dialog';

/** Kept state → dialog. What is missing, older or broken becomes an empty dialog: a chat never stops over its state. */
export function loadDialog(kept: unknown): Dialog {
  if (kept === null) return emptyDialog();
  const parsed = dialogSchema.safeParse(kept);
  return parsed.success ? parsed.data : emptyDialog();
}
