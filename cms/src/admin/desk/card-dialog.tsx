import { Box, Button, Flex, Grid, Modal, Typography } from '@strapi/design-system';
import { Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useText } from '../use-text';
import { CardFacts } from './card-facts';
import { CardForm, type CardEdit } from './card-form';
import { cardSchema, type Choices, type DeskCard } from './desk-schemas';
import { Timeline } from './timeline';

type CardDialogProps = { number: string; choices: Choices; onClose(isChanged: boolean): void };

/** One application: what was confirmed, what staff keep about it, and everything that happened with the person. */
export function CardDialog({ number, choices, onClose }: CardDialogProps) {
  const text = useText();
  const { get, put, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [card, setCard] = useState<DeskCard | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  const address = `/vitrina/desk/applications/${number}`;
  useEffect(() => {
    void get(address)
      .then(({ data }) => setCard(cardSchema.parse(data).data))
      .catch(() => setCard('failed'));
  }, [get, address]);
  const save = async ({ stage, ...edit }: CardEdit) => {
    try {
      if (stage) await post(`${address}/stage`, { stage });
      const { data } = await put(address, edit);
      setCard(cardSchema.parse(data).data);
      setRound((before) => before + 1);
      toggleNotification({ type: 'success', message: text('desk.card.saved') });
    } catch {
      toggleNotification({ type: 'danger', message: text('desk.failed') });
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose(round > 0)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{number}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {card === null && <Page.Loading />}
          {card === 'failed' && <Typography>{text('desk.failed')}</Typography>}
          {card !== null && card !== 'failed' && (
            <Grid.Root gap={6}>
              <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
                <CardFacts card={card} />
                <Box paddingTop={4}>
                  <CardForm key={round} card={card} choices={choices} onSave={save} />
                </Box>
              </Grid.Item>
              <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
                <Timeline key={round} number={number} />
              </Grid.Item>
            </Grid.Root>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2}>
            {card !== null && card !== 'failed' && (
              <Button
                variant="tertiary"
                tag="a"
                href={`/admin/content-manager/collection-types/api::application.application/${card.documentId}`}
              >
                {text('desk.card.open')}
              </Button>
            )}
            <Modal.Close>
              <Button variant="secondary">{text('desk.card.close')}</Button>
            </Modal.Close>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
