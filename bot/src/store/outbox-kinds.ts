import type { OutboxRow } from './store';

export const outboxKinds: OutboxRow['kind'][] = ['application', 'answers', 'event', 'client', 'dialog'];
