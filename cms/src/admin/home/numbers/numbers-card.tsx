import { Box } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useText } from '../../use-text';
import type { Dashboard } from './dashboard-schema';
import { useDashboard } from './use-dashboard';

type NumbersCardProps = {
  isEmpty(dashboard: Dashboard): boolean;
  /** Says what to do so that something comes here. */
  empty: string;
  children(dashboard: Dashboard): ReactNode;
};

/** What every card of numbers does: waits, admits that nothing is known, says what to do when nothing has come yet. */
export function NumbersCard({ isEmpty, empty, children }: NumbersCardProps) {
  const text = useText();
  const dashboard = useDashboard();
  if (dashboard === 'loading') return <Widget.Loading />;
  if (dashboard === 'unknown') return <Widget.NoData>{text('numbers.unknown')}</Widget.NoData>;
  if (isEmpty(dashboard)) return <Widget.NoData>{text(empty)}</Widget.NoData>;
  return <Box width="100%">{children(dashboard)}</Box>;
}
