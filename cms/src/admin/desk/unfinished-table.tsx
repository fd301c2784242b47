import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Toggle, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import { unfinishedSchema } from './desk-schemas';
import { usePaged } from './use-paged';

const columns = ['client', 'form', 'field', 'answers', 'when'] as const;

/** Forms begun and not sent: where the person stopped (C6). */
export function UnfinishedTable() {
  const text = useText();
  const { formatDate } = useIntl();
  const [withTests, setWithTests] = useState(false);
  const address = `/vitrina/desk/unfinished?test=${withTests ? 'all' : 'no'}`;
  const { items, state, hasMore, more } = usePaged(address, { schema: unfinishedSchema });
  if (state === 'loading') return <Page.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box maxWidth="240px">
        <Toggle
          aria-label={text('desk.withTests')}
          onLabel={text('desk.withTests')}
          offLabel={text('desk.withoutTests')}
          checked={withTests}
          onChange={(event) => setWithTests(event.target.checked)}
        />
      </Box>
      {items.length === 0 ? (
        <Typography>{text(state === 'failed' ? 'desk.failed' : 'desk.unfinished.empty')}</Typography>
      ) : (
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
              {items.map(({ id, clientName, username, form, field, answers, lastAt, test }) => (
                <Tr key={id}>
                  <Td>
                    <Typography>{clientName ?? username ?? '—'}</Typography>
                    {test && <Badge>{text('desk.testBadge')}</Badge>}
                  </Td>
                  <Td>
                    <Typography>{form}</Typography>
                  </Td>
                  <Td>
                    <Typography>{field ?? '—'}</Typography>
                  </Td>
                  <Td>
                    {answers.map(({ label, display }) => (
                      <Typography key={label} tag="p">{`${label}: ${display}`}</Typography>
                    ))}
                  </Td>
                  <Td>
                    <Typography>{lastAt && formatDate(lastAt, { dateStyle: 'short', timeStyle: 'short' })}</Typography>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Box>
      )}
      {hasMore && (
        <Button variant="secondary" onClick={() => void more()}>
          {text('desk.more')}
        </Button>
      )}
    </Flex>
  );
}
