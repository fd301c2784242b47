import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useText } from '../use-text';
import type { ShownFinding } from './checks-api';

const colors = { error: 'danger600', warning: 'warning600' } as const;

/** Errors first: they keep the entry from being published. */
export function FindingList({ findings }: { findings: ShownFinding[] }) {
  const text = useText();
  if (findings.length === 0)
    return (
      <Flex gap={2} alignItems="center">
        <CheckCircle fill="success600" aria-hidden />
        <Typography variant="omega">{text('checks.fine')}</Typography>
      </Flex>
    );
  const levels = (['error', 'warning'] as const).map((level) => findings.filter((one) => one.level === level));
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {levels.flat().map(({ level, path, message }) => (
        <Flex tag="li" gap={2} alignItems="flex-start" key={`${path.join('.')} ${message}`}>
          <WarningCircle fill={colors[level]} aria-label={text(`checks.${level}`)} style={{ flex: 'none' }} />
          <Typography variant="omega" style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
