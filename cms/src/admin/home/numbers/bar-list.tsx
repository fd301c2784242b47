import { Box, Flex, Typography } from '@strapi/design-system';
import type { Line } from './dashboard-schema';

type BarListProps = { label: string; lines: Line[]; nameOf?(line: Line): string };

/** Names with their numbers, the bar behind them for the eye only: a list to a screen reader. */
export function BarList({ label, lines, nameOf = ({ name }) => name }: BarListProps) {
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={label}>
      {lines.map((line) => (
        <Box tag="li" key={line.key}>
          <Flex justifyContent="space-between" gap={2}>
            <Typography ellipsis>{nameOf(line)}</Typography>
            <Typography fontWeight="bold">{line.count}</Typography>
          </Flex>
          <Box background="neutral150" hasRadius height="6px" aria-hidden>
            <Box background="primary500" hasRadius height="6px" style={{ width: `${(line.count / most) * 100}%` }} />
          </Box>
        </Box>
      ))}
    </Flex>
  );
}
