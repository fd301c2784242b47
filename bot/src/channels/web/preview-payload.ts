import type { PreviewClaim } from '@vitrina/config';
import { toAction } from '../../conversation/link-action';
import type { Chat } from '../../conversation/turn';

/** What a preview session keeps of its link: `<version>:<type>:<key>`. */
export function toPreviewPayload({ version, type, key }: PreviewClaim): string {
  return `${version}:${type}:${key}`;
}

/** The bot's profile has no place of its own: its start screen is shown. */
export function parsePreviewPayload(payload: string | null): NonNullable<Chat['preview']> {
  const [version, ...link] = (payload ?? '').split(':');
  return { version: version === 'draft' ? 'draft' : 'published', opens: toAction(link.join(':')) };
}
