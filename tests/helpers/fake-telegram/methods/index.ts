import type { Method } from '../method';
import * as answers from './answers';
import * as chat from './chat';
import * as edit from './edit';
import * as file from './file';
import * as profile from './profile';
import * as send from './send';
import * as updates from './updates';

const { readFile: _, ...sends } = send;

/** Methods this server knows; any other is a 404, as on a server older than the method. */
export const methods: Record<string, Method> = {
  ...updates,
  ...sends,
  ...edit,
  ...answers,
  ...chat,
  ...profile,
  ...file,
};
