/**
 * Types whose rows are records of what happened: written by domain services only. The lists name the fields staff may
 * edit in the Content Manager (PRODUCT A1); everything else is a button with its own right.
 */
export const operationalTypes: Readonly<Record<string, readonly string[]>> = {
  'api::application.application': ['assignee', 'notes', 'tags'],
  'api::client.client': ['stage', 'name', 'tags', 'customFields', 'notes'],
  'api::client-merge.client-merge': [],
  'api::event.event': [],
  'api::delivery.delivery': [],
  'api::dialog-state.dialog-state': [],
  'api::history.history': [],
};

export function isOperational(uid: string): boolean {
  return uid in operationalTypes;
}
