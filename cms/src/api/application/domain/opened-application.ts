import { readText } from '../../../shared/read-column';
import type { ApplicationRow } from './application-card';

/** What the person is greeted with (D2); the shape is `handoverReplySchema` of the bot. */
export function openedApplication(row: ApplicationRow) {
  return {
    number: String(row.number),
    status: String(row.state),
    form: readText(row.form) ?? '',
    formTitle: readText(row.form_title) ?? '',
    package: readText(row.package),
    packageName: readText(row.package_name),
    clientName: readText(row.client_name),
    message: readText(row.message),
  };
}
export type OpenedApplication = ReturnType<typeof openedApplication>;
