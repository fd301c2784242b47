import { Box } from '@strapi/design-system';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';

export type DayCount = { day: string; count: number };
type DayChartProps = { days: DayCount[]; label: string };

/** Colours of the signed-in person's theme: readable in the dark one too. */
type Colors = { primary500: string; neutral150: string; neutral600: string; neutral0: string; neutral800: string };

/** A bar a day; the numbers stand in a table beside it for whoever does not see it. Loaded only where it is shown. */
export function DayChart({ days, label }: DayChartProps) {
  const { formatDate } = useIntl();
  // The theme is Strapi's own object, which styled-components does not know by type.
  const { colors } = useTheme() as unknown as { colors: Colors };
  const short = (day: string) => formatDate(`${day}T12:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Box aria-hidden height="200px">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={days} margin={{ top: 8, right: 0, bottom: 0, left: -24 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={colors.neutral150} />
          <XAxis dataKey="day" tickFormatter={short} tick={{ fill: colors.neutral600, fontSize: 11 }} minTickGap={24} />
          <YAxis allowDecimals={false} tick={{ fill: colors.neutral600, fontSize: 11 }} />
          <Tooltip
            labelFormatter={short}
            cursor={{ fill: colors.neutral150 }}
            contentStyle={{ background: colors.neutral0, color: colors.neutral800, border: 'none', borderRadius: 4 }}
          />
          <Bar dataKey="count" name={label} fill={colors.primary500} radius={[2, 2, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
}
