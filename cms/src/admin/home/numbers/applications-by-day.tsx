import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../use-text';
import type { Dashboard } from './dashboard-schema';
import { describeWait } from './describe-wait';
import { NumbersCard } from './numbers-card';

/** The chart library is big: not before somebody has a chart to look at. */
const DayChart = lazy(async () => ({ default: (await import('./day-chart')).DayChart }));

export function ApplicationsByDay() {
  return (
    <NumbersCard isEmpty={({ byDay }) => byDay.every(({ count }) => count === 0)} empty="numbers.empty.applications">
      {(dashboard) => <Days {...dashboard} />}
    </NumbersCard>
  );
}

function Days({ byDay, response }: Dashboard) {
  const text = useText();
  const total = byDay.reduce((sum, { count }) => sum + count, 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={6} wrap="wrap">
        <Figure value={String(total)} label={text('numbers.total')} />
        <Figure value={String(byDay[byDay.length - 1]?.count ?? 0)} label={text('numbers.today')} />
        <Figure value={describeWait(response.medianSeconds, text)} label={text('numbers.response')} />
      </Flex>
      <Suspense fallback={<Box height="200px" />}>
        <DayChart days={byDay} label={text('numbers.applications')} />
      </Suspense>
      <VisuallyHidden>
        <DayTable days={byDay} />
      </VisuallyHidden>
    </Flex>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <Box>
      <Typography variant="alpha" tag="p">
        {value}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
    </Box>
  );
}

function DayTable({ days }: { days: Dashboard['byDay'] }) {
  const text = useText();
  const { formatDate } = useIntl();
  return (
    <table>
      <caption>{text('numbers.byDay')}</caption>
      <tbody>
        {days.map(({ day, count }) => (
          <tr key={day}>
            <th scope="row">{formatDate(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
