import { splitChats } from '@vitrina/config';

export type ManagerRecipient = { channel: 'telegram' | 'web'; recipient: string };

type Input = { test: boolean; session: string | null | undefined; profileChats: string; defaultChats: string };

/**
 * Who is told of an application. A test one reaches nobody real: only the managers' pane of its own web session
 * (DESIGN 3). The profile's chats win over the environment's.
 */
export function managerRecipients({ test, session, profileChats, defaultChats }: Input): ManagerRecipient[] {
  if (test) return session ? [{ channel: 'web', recipient: `managers:${session}` }] : [];
  return splitChats(profileChats.trim() || defaultChats).map((recipient) => ({ channel: 'telegram', recipient }));
}
