import type { useText } from '../../use-text';

/** Seconds in words a manager would use; a dash when nothing was taken yet. */
export function describeWait(seconds: number | null, text: ReturnType<typeof useText>): string {
  if (seconds === null) return '—';
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return text('numbers.wait.underMinute');
  if (minutes < 120) return text('numbers.wait.minutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? text('numbers.wait.hours', { count: hours })
    : text('numbers.wait.days', { count: Math.round(hours / 24) });
}
