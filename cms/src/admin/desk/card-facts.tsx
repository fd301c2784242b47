import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatMoney } from '../fields/format-money';
import { useText } from '../use-text';
import type { DeskCard } from './desk-schemas';

/** What the client confirmed, as it was confirmed. */
export function CardFacts({ card }: { card: DeskCard }) {
  const text = useText();
  const { locale, formatMessage, formatDate } = useIntl();
  const price = formatMoney(card.priceMinor, { currency: card.currency ?? '', locale });
  const facts: [string, string | null][] = [
    [text('desk.column.client'), card.clientName],
    [text('desk.card.phone'), card.phone],
    [text('desk.card.username'), card.username && `@${card.username}`],
    [text('desk.card.email'), card.email],
    [text('desk.column.what'), [card.packageName ?? card.formTitle, price].filter(Boolean).join(' · ')],
    [text('desk.filter.source'), formatMessage({ id: card.source, defaultMessage: card.source })],
    [text('desk.card.page'), card.page],
    [text('desk.card.message'), card.message],
    [
      text('desk.column.when'),
      card.submittedAt && formatDate(card.submittedAt, { dateStyle: 'medium', timeStyle: 'short' }),
    ],
    [text('desk.card.holder'), card.holderName],
    [text('desk.card.closedBy'), card.closedBy],
    ...card.answers.map(({ label, display }): [string, string] => [label, display]),
  ];
  return (
    <Box>
      <Flex gap={2} paddingBottom={3} wrap="wrap">
        <Badge>{formatMessage({ id: card.state })}</Badge>
        {card.test && <Badge>{text('desk.testBadge')}</Badge>}
        {card.priceDiffers && <Badge backgroundColor="warning100">{text('desk.card.priceDiffers')}</Badge>}
      </Flex>
      <Box tag="dl">
        {facts
          .filter(([, value]) => value)
          .map(([name, value], index) => (
            <Box key={`${index}-${name}`} paddingBottom={2}>
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {name}
              </Typography>
              <Typography tag="dd" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ))}
      </Box>
    </Box>
  );
}
