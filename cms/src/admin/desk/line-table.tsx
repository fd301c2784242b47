import {
  Badge,
  Box,
  Button,
  Flex,
  Table,
  Tbody,
  Td,
  TextButton,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import { pageSchema, type Choices } from './desk-schemas';
import { usePaged } from './use-paged';

const columns = ['number', 'client', 'state', 'stage', 'what', 'assignee', 'when'] as const;

type LineTableProps = { query: string; choices: Choices; onOpen(number: string): void };

/** The list: newest first, page by page, never counted. */
export function LineTable({ query, choices, onOpen }: LineTableProps) {
  const text = useText();
  const { locale, formatMessage, formatDate } = useIntl();
  const { items, state, hasMore, more } = usePaged(`/vitrina/desk/applications?${query}`, { schema: pageSchema });
  if (state === 'loading') return <Page.Loading />;
  if (state === 'failed') return <Typography>{text('desk.failed')}</Typography>;
  if (items.length === 0) return <Typography>{text('desk.empty')}</Typography>;
  const stageName = (key: string | null) => {
    const stage = choices.stages.find((one) => one.key === key);
    return stage ? (locale === 'ru' ? stage.name : (stage.nameEn ?? stage.name)) : (key ?? '—');
  };
  return (
    <Box>
      <Box overflow="auto">
        <Table colCount={columns.length} rowCount={items.length + 1}>
          <Thead>
            <Tr>
              {columns.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{text(`desk.column.${column}`)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {items.map((line) => (
              <Tr key={line.id} onClick={() => onOpen(line.number)} style={{ cursor: 'pointer' }}>
                <Td>
                  <TextButton onClick={() => onOpen(line.number)}>{line.number}</TextButton>
                  {line.test && <Badge>{text('desk.testBadge')}</Badge>}
                </Td>
                <Td>
                  <Typography>{line.clientName ?? '—'}</Typography>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {line.phone}
                  </Typography>
                </Td>
                <Td>
                  <Typography>{formatMessage({ id: line.state })}</Typography>
                </Td>
                <Td>
                  <Typography>{stageName(line.stage)}</Typography>
                </Td>
                <Td>
                  <Typography>{line.packageName ?? line.formTitle ?? '—'}</Typography>
                </Td>
                <Td>
                  <Typography>{line.assignee ?? line.holderName ?? '—'}</Typography>
                </Td>
                <Td>
                  <Typography>
                    {line.submittedAt && formatDate(line.submittedAt, { dateStyle: 'short', timeStyle: 'short' })}
                  </Typography>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
      {hasMore && (
        <Flex justifyContent="center" paddingTop={4}>
          <Button variant="secondary" onClick={() => void more()}>
            {text('desk.more')}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
