import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useParams } from 'react-router-dom';
import { linkTypes } from '../../link/link-target';
import { type ShownUser } from '../checks/checks-api';
import { useText } from '../use-text';
import { WithdrawDialog } from './withdraw-dialog';
import { usedByReplySchema, useUsedByQuery, type Withdrawing } from './withdraw-api';

/** The action as it was while nobody leads to the entry; else a dialog that lists them and offers a replacement. */
export function askBeforeTaking(action: DocumentActionComponent, act: Withdrawing['act']): DocumentActionComponent {
  const asking: DocumentActionComponent = (props) => {
    const text = useText();
    const original = action(props);
    const users = useUsers(props);
    const { model, documentId, document } = props;
    if (!original || users.length === 0 || !documentId) return original;
    const entry = { uid: model, documentId, act, locale: document?.locale ?? 'ru' };
    return {
      ...original,
      onClick: undefined,
      dialog: {
        type: 'modal',
        title: text(`withdraw.title.${act}`),
        content: ({ onClose }: { onClose: () => void }) => <WithdrawDialog {...{ entry, users, onClose }} />,
      },
    };
  };
  asking.type = action.type;
  asking.position = action.position;
  return asking;
}

/** In an open entry only: a list would ask for each of its rows, and there the server's refusal names them. */
function useUsers({ model, document }: DocumentActionProps): ShownUser[] {
  const { id } = useParams();
  const type = linkTypes.find((known) => model === `api::${known}.${known}`);
  const key = typeof document?.key === 'string' ? document.key : '';
  const { data } = useUsedByQuery({ type: type ?? '', key }, { skip: !type || !key || !id });
  const parsed = usedByReplySchema.safeParse(data);
  return parsed.success ? parsed.data.data.filter((user) => user.documentId !== document?.documentId) : [];
}
