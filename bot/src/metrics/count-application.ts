import type { SubmitApplication } from '../cms-client/schemas/application';
import type { Metrics } from './create-metrics';

/** What is made in a test counts nowhere (B8). */
export function countApplication(
  { applications }: Pick<Metrics, 'applications'>,
  { source, test }: Pick<SubmitApplication, 'source' | 'test'>,
): void {
  if (!test) applications.inc({ source });
}
