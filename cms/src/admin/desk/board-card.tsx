import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatMoney } from '../fields/format-money';
import { useText } from '../use-text';
import type { DeskLine } from './desk-schemas';

type BoardCardProps = { line: DeskLine; onOpen?(number: string): void };

export function BoardCard({ line, onOpen }: BoardCardProps) {
  const text = useText();
  const { locale, formatMessage } = useIntl();
  const price = formatMoney(line.priceMinor, { currency: line.currency ?? '', locale });
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={3}>
      <Flex justifyContent="space-between" gap={2}>
        <TextButton onClick={() => onOpen?.(line.number)}>{line.number}</TextButton>
        <Badge>{formatMessage({ id: line.state })}</Badge>
      </Flex>
      <Typography tag="p" fontWeight="bold">
        {line.clientName ?? '—'}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[line.packageName ?? line.formTitle, price].filter(Boolean).join(' · ')}
      </Typography>
      {(line.assignee ?? line.holderName) && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {line.assignee ?? line.holderName}
        </Typography>
      )}
      {line.test && <Badge>{text('desk.testBadge')}</Badge>}
    </Box>
  );
}
