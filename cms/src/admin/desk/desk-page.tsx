import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useText } from '../use-text';
import { Board } from './board';
import { CardDialog } from './card-dialog';
import { choicesSchema, type Choices } from './desk-schemas';
import { ExportButton } from './export-button';
import { Filters, noFilter, toQuery, type Filter } from './filters';
import { LineTable } from './line-table';
import { UnfinishedTable } from './unfinished-table';

const tabs = ['list', 'board', 'unfinished'] as const;

/** «Заявки»: list, board by stage and forms begun but not sent, with one filter over the first two (C5, C6). */
export function DeskPage() {
  const text = useText();
  const choices = useChoices();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [opened, setOpened] = useState<string | null>(null);
  // What the dialog changed is read again by whatever is shown under it.
  const [round, setRound] = useState(0);
  if (choices === 'loading') return <Page.Loading />;
  if (choices === 'failed') return <Page.Error />;
  const query = toQuery(filter);
  return (
    <Page.Main>
      <Page.Title>{text('desk.title')}</Page.Title>
      <Layouts.Header
        title={text('desk.title')}
        subtitle={text('desk.subtitle')}
        primaryAction={<ExportButton query={query} />}
      />
      <Layouts.Content>
        <Tabs.Root defaultValue="list">
          <Tabs.List aria-label={text('desk.title')}>
            {tabs.map((tab) => (
              <Tabs.Trigger key={tab} value={tab}>
                {text(`desk.tab.${tab}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Box paddingTop={4}>
            <Tabs.Content value="list">
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Filters filter={filter} choices={choices} onChange={setFilter} />
                <LineTable key={round} query={query} choices={choices} onOpen={setOpened} />
              </Flex>
            </Tabs.Content>
            <Tabs.Content value="board">
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Filters filter={filter} choices={choices} onChange={setFilter} withoutStage />
                {choices.stages.length === 0 ? (
                  <Typography>{text('desk.board.noStages')}</Typography>
                ) : (
                  <Board key={round} query={toQuery({ ...filter, stage: '' })} choices={choices} onOpen={setOpened} />
                )}
              </Flex>
            </Tabs.Content>
            <Tabs.Content value="unfinished">
              <UnfinishedTable />
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
      {opened && (
        <CardDialog
          number={opened}
          choices={choices}
          onClose={(isChanged) => {
            setOpened(null);
            if (isChanged) setRound((before) => before + 1);
          }}
        />
      )}
    </Page.Main>
  );
}

function useChoices(): Choices | 'loading' | 'failed' {
  const { get } = useFetchClient();
  const [choices, setChoices] = useState<Choices | 'loading' | 'failed'>('loading');
  useEffect(() => {
    void get('/vitrina/desk/choices')
      .then(({ data }) => setChoices(choicesSchema.parse(data).data))
      .catch(() => setChoices('failed'));
  }, [get]);
  return choices;
}
