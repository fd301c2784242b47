import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import { readApplication, type ShownApplication } from './read-application';
import {
  applicationUid,
  transitionReplySchema,
  useTransitionApplicationMutation,
  type TransitionAction,
} from './transition-api';

/** «Взять», «Закрыть», «Открыть снова» beside an application: the same moves as in the managers' chat (C3). */
export const ApplicationPanel: PanelComponent = ({ model, document, documentId }) => {
  const text = useText();
  const mayHandle = useAuth('ApplicationPanel', ({ permissions }) =>
    permissions.some(({ action }) => action === handleApplications),
  );
  const application = readApplication(document);
  if (model !== applicationUid || !application || !documentId || !mayHandle) return null;
  return {
    title: text('application.panel'),
    content: <ApplicationMoves application={application} documentId={documentId} />,
  };
};

/** The right the route asks for; without it the buttons would only refuse. */
const handleApplications = 'api::vitrina.applications.handle';

/** Which moves a state offers; the server decides whether one is still possible. */
const movesOf: Record<ShownApplication['state'], TransitionAction[]> = {
  new: ['take', 'close', 'spam'],
  in_progress: ['close', 'spam'],
  closed: ['reopen'],
  spam: ['reopen'],
};
const stateColors = {
  new: { backgroundColor: 'primary100', textColor: 'primary700' },
  in_progress: { backgroundColor: 'warning100', textColor: 'warning700' },
  closed: { backgroundColor: 'success100', textColor: 'success700' },
  spam: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

type ApplicationMovesProps = { application: ShownApplication; documentId: string };

function ApplicationMoves({ application, documentId }: ApplicationMovesProps) {
  const text = useText();
  const { formatMessage } = useIntl();
  const { move, isMoving } = useMove(application.number, documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex justifyContent="space-between" gap={2}>
        <Badge {...stateColors[application.state]}>{formatMessage({ id: application.state })}</Badge>
        <Typography variant="pi" textColor="neutral600">
          {describeHolder(application, text)}
        </Typography>
      </Flex>
      {movesOf[application.state].map((action, index) => (
        <Button
          key={action}
          fullWidth
          variant={variantOf(action, index)}
          loading={isMoving}
          onClick={() => move(action)}
        >
          {text(`application.${action}`)}
        </Button>
      ))}
    </Flex>
  );
}

function variantOf(action: TransitionAction, index: number): 'default' | 'secondary' | 'tertiary' {
  if (action === 'spam') return 'tertiary';
  return index === 0 ? 'default' : 'secondary';
}

function describeHolder({ state, closedBy, holderName }: ShownApplication, text: ReturnType<typeof useText>): string {
  if (state === 'closed' && closedBy) return text('application.closedBy', { name: closedBy });
  return holderName ? text('application.holder', { name: holderName }) : text('application.free');
}

function useMove(number: string, documentId: string) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [transition, { isLoading: isMoving }] = useTransitionApplicationMutation();
  const move = async (action: TransitionAction) => {
    const reply = await transition({ number, documentId, action });
    const parsed = transitionReplySchema.safeParse('data' in reply ? reply.data : null);
    if (!parsed.success) return toggleNotification({ type: 'danger', message: text('application.failed') });
    const { outcome, reason } = parsed.data.data;
    if (outcome === 'done') return toggleNotification({ type: 'success', message: text('application.done') });
    toggleNotification({ type: 'warning', message: text(`application.refused.${reason ?? 'state'}`) });
  };
  return { move, isMoving };
}
