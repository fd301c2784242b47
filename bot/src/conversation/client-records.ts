/** What the CMS learns about the person and the unfinished form from one event: plain values, written by the wiring. */
import type { DialogMirror, SeenClient } from '../cms-client/schemas/records';
import { readPhoneNumber } from '../text/read-phone-number';
import type { Dialog, FormDraft } from './dialog';
import type { Event } from './event';
import type { Turn } from './turn';

/** A client record once a day, and whenever something about the person changed; null = nothing to tell. */
export async function toSeenClient(event: Event, turn: Turn, before: Dialog): Promise<SeenClient | null> {
  if (turn.chat.side !== 'client' || turn.chat.kind !== 'private') return null;
  const day = (at: string) => at.slice(0, 10);
  const now = turn.now.toISOString();
  const reachable = event.kind === 'membership' ? event.status !== 'blocked' : undefined;
  const provenPhone =
    event.kind === 'shared' && event.what === 'contact' && event.own ? await toE164(event.phone, turn) : null;
  const isFirst = before.seenAt === null;
  const changed = reachable !== undefined || provenPhone !== null || before.locale !== turn.dialog.locale;
  if (!isFirst && !changed && before.seenAt !== null && day(before.seenAt) === day(now)) return null;
  turn.dialog.seenAt = now;
  return {
    identity: turn.person.identity,
    channel: turn.chat.channel,
    ...(turn.person.name !== null && { name: turn.person.name }),
    ...(turn.person.username !== null && { username: turn.person.username }),
    locale: turn.locale,
    ...(provenPhone !== null && { provenPhone }),
    ...(reachable !== undefined ? { reachable } : isFirst ? { reachable: true } : {}),
    ...(isFirst && turn.dialog.startPayload !== null && { startPayload: turn.dialog.startPayload }),
    seenAt: now,
    test: turn.chat.mode !== 'live',
  };
}

/** The unfinished form as staff see it; null = nothing changed in it. */
export function toDialogMirror(turn: Turn, before: FormDraft | null): DialogMirror | null {
  const after = turn.dialog.draft;
  if (before === null && after === null) return null;
  if (before !== null && after !== null && before.touchedAt === after.touchedAt && before.at === after.at) return null;
  return {
    chat: turn.chat.key,
    identity: turn.person.identity,
    form: after?.form ?? null,
    field: after?.at ?? null,
    answers: Object.values(after?.answers ?? {}).map(({ key, label, display }) => ({ key, label, display })),
    updatedAt: turn.now.toISOString(),
    ended: after === null,
    test: turn.chat.mode !== 'live',
  };
}

async function toE164(phone: string, turn: Turn): Promise<string | null> {
  const international = /^\d{11,15}$/.test(phone) ? `+${phone}` : phone;
  const read = await readPhoneNumber(international, turn.content.settings()?.defaultCountry ?? 'RU');
  return read?.number ?? null;
}
