import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { linkTypes } from '../../link/link-target';
import type { ShownUser } from '../checks/checks-api';
import { UserList } from '../checks/user-list';
import { useLinkOptions } from '../link-field/use-link-options';
import { useText } from '../use-text';
import { useWithdrawMutation, type Withdrawing } from './withdraw-api';

type Entry = Omit<Withdrawing, 'replacement'>;
type Props = { entry: Entry; users: ShownUser[]; onClose: () => void };

/** Who leads to the entry, and where they are to lead instead. */
export function WithdrawDialog({ entry, users, onClose }: Props) {
  const text = useText();
  const [replacement, setReplacement] = useState('');
  const { withdraw, isLoading } = useWithdraw(entry, onClose);
  const type = linkTypes.find((known) => entry.uid === `api::${known}.${known}`) ?? 'screen';
  const { options } = useLinkOptions({ type, search: '', selectedKey: replacement });
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{text('withdraw.usedIn')}</Typography>
          <UserList users={users} />
          <Field.Root hint={text('withdraw.hint')}>
            <Field.Label>{text('withdraw.replacement')}</Field.Label>
            <SingleSelect
              value={replacement}
              placeholder={text('withdraw.none')}
              onChange={(key) => setReplacement(String(key))}
              onClear={() => setReplacement('')}
              clearLabel={text('link.clear')}
            >
              {options.map(({ key, title }) => (
                <SingleSelectOption key={key} value={key}>
                  {title}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('withdraw.keep')}
        </Button>
        <Button variant="danger" loading={isLoading} onClick={() => void withdraw(replacement || null)}>
          {text(replacement ? `withdraw.replace.${entry.act}` : `withdraw.confirm.${entry.act}`)}
        </Button>
      </Modal.Footer>
    </>
  );
}

function useWithdraw(entry: Entry, onClose: () => void) {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useWithdrawMutation();
  const withdraw = async (replacement: string | null) => {
    const reply = await send({ ...entry, replacement });
    if ('error' in reply) {
      const reason = 'message' in reply.error ? reply.error.message : undefined;
      return toggleNotification({ type: 'danger', message: reason ?? text('withdraw.failed') });
    }
    onClose();
    toggleNotification({ type: 'success', message: text(`withdraw.done.${entry.act}`) });
    if (entry.act === 'delete') void navigate(`/content-manager/collection-types/${entry.uid}`, { replace: true });
  };
  return { withdraw, isLoading };
}
