import { Box, Grid, Typography } from '@strapi/design-system';
import { useText } from '../../use-text';
import { BarList } from './bar-list';
import type { Line } from './dashboard-schema';
import { NumbersCard } from './numbers-card';

export function PopularContent() {
  const text = useText();
  return (
    <NumbersCard
      isEmpty={({ screens, packages }) => screens.length + packages.length === 0}
      empty="numbers.empty.content"
    >
      {({ screens, packages }) => (
        <Grid.Root gap={6}>
          <Column title={text('numbers.screens')} lines={screens} />
          <Column title={text('numbers.packages')} lines={packages} />
        </Grid.Root>
      )}
    </NumbersCard>
  );
}

function Column({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
      <Box paddingBottom={2}>
        <Typography variant="sigma" tag="h3" textColor="neutral600">
          {title}
        </Typography>
      </Box>
      {lines.length === 0 ? <Typography>—</Typography> : <BarList label={title} lines={lines} />}
    </Grid.Item>
  );
}
