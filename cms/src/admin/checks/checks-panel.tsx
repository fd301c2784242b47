import { Button, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useText } from '../use-text';
import { checkedTypes } from './checked-types';
import { FindingList } from './finding-list';
import { useBesideWindow } from './use-beside-window';
import { useChecks } from './use-checks';
import { usePublishTogether } from './use-publish-together';
import { UserList } from './user-list';

/** «Проверка»: what is wrong with the entry while it is being written, and where it is used (A7, A12). */
export const ChecksPanel: PanelComponent = ({ model, documentId }) => {
  const text = useText();
  if (!checkedTypes.includes(model)) return null;
  return { title: text('checks.title'), content: <Checks uid={model} documentId={documentId ?? null} /> };
};

type ChecksProps = { uid: string; documentId: string | null };

function Checks({ uid, documentId }: ChecksProps) {
  const text = useText();
  const values = useForm('ChecksPanel', (state) => state.values);
  const isModified = useForm('ChecksPanel', (state) => state.modified);
  const locale = useLocale();
  const checks = useChecks({ uid, documentId, locale, values });
  if (!checks) return <Typography variant="omega">{text('checks.loading')}</Typography>;
  const { findings, users } = checks;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <FindingList findings={findings} />
      {documentId && <Together {...{ uid, documentId, locale, isModified, findings }} />}
      {documentId && !isModified && <Beside {...{ uid, documentId, locale }} />}
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography variant="sigma" textColor="neutral600">
          {text('checks.usedIn')}
        </Typography>
        {users.length === 0 ? (
          <Typography variant="omega">{text('checks.nowhere')}</Typography>
        ) : (
          <UserList users={users} />
        )}
      </Flex>
    </Flex>
  );
}

type TogetherProps = Parameters<typeof usePublishTogether>[0] & { isModified: boolean };

/** Offered where a link leads to a draft: both or none. */
function Together({ isModified, ...entry }: TogetherProps) {
  const text = useText();
  const { publish, isPublishing, drafts, isBlocked } = usePublishTogether(entry);
  if (drafts.length === 0 || isBlocked) return null;
  return (
    <Button fullWidth variant="secondary" disabled={isModified} loading={isPublishing} onClick={() => void publish()}>
      {text(isModified ? 'checks.saveFirst' : 'checks.publishTogether')}
    </Button>
  );
}

/** Strapi's preview covers the form; a window beside it shows every saving while one goes on editing. */
function Beside(entry: Parameters<typeof useBesideWindow>[0]) {
  const text = useText();
  const open = useBesideWindow(entry);
  return (
    <Button fullWidth variant="tertiary" onClick={() => void open()}>
      {text('checks.beside')}
    </Button>
  );
}

/** The Content Manager keeps the language of the form in the address. */
function useLocale(): string {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query?.plugins?.i18n?.locale ?? 'ru';
}
