import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useAuth, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useText } from '../use-text';

/** The right the route asks for. */
const exportApplications = 'api::vitrina.applications.export';

/** The filtered list as a file. */
export function ExportButton({ query }: { query: string }) {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);
  const mayExport = useAuth('ExportButton', ({ permissions }) =>
    permissions.some(({ action }) => action === exportApplications),
  );
  if (!mayExport) return null;
  const save = async () => {
    setIsBusy(true);
    const reply = await get<Blob>(`/vitrina/desk/export.csv?separator=%3B&${query}`, { responseType: 'blob' }).catch(
      () => null,
    );
    setIsBusy(false);
    if (!reply) return toggleNotification({ type: 'danger', message: text('desk.failed') });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(reply.data);
    link.download = 'applications.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button variant="secondary" startIcon={<Download />} loading={isBusy} onClick={() => void save()}>
      {text('desk.export')}
    </Button>
  );
}
