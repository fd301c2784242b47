import { badRequest } from '../api-error';
import type { Method } from '../method';

/** Bot API: files up to 20 MB can be downloaded. */
const downloadLimit = 20 * 1024 * 1024;

export const getFile: Method = ({ payload }, { state }) => {
  const id = String(payload.file_id);
  const file = state.files.get(id);
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > downloadLimit) throw badRequest('file is too big');
  return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_path: file.path };
};
