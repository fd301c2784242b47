import type { Screen } from '../../cms-client/schemas/content';
import type { Keyed } from '../../content/content-view';
import { packAction } from '../../conversation/action';
import { sayApplications } from '../../conversation/application-list';
import { toContentRows, toPhraseButton } from '../../conversation/button-rows';
import { parsePage, toFaqRows } from '../../conversation/faq-list';
import { toPackageRows } from '../../conversation/package-list';
import type { InlineButton, Reply } from '../../conversation/reply';
import { startLink, toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { escapeHtml } from '../../text/safe-html';

type Listed = { html: string | null; rows: InlineButton[][] };

/** A published screen: its text and picture, the list it shows by itself, its buttons, the way back. */
export async function buildScreen(screen: Keyed<Screen>, turn: Turn, page: string | undefined): Promise<Reply> {
  const isStart = `screen:${screen.key}` === startLink(turn);
  const listed = await buildList(screen, turn, page);
  const text = turn.rich(screen.text) || `<b>${escapeHtml(turn.plain(screen.title))}</b>`;
  return {
    kind: 'replace',
    html: listed.html === null ? text : `${text}\n\n${listed.html}`,
    ...(screen.media && { media: screen.media }),
    inline: [
      ...listed.rows,
      ...toContentRows(screen.buttons, turn),
      ...(isStart ? unfinishedRow(turn) : [toWayRow(turn)]),
    ],
  };
}

/** On the start screen: back into a form that was left half way. */
function unfinishedRow(turn: Turn): InlineButton[][] {
  const { draft } = turn.dialog;
  const isOpen = draft !== null && turn.content.has(`form:${draft.form}`);
  return isOpen ? [[toPhraseButton(turn, 'button.resume', packAction('continue'))]] : [];
}

async function buildList(screen: Keyed<Screen>, turn: Turn, page: string | undefined): Promise<Listed> {
  if (screen.list === 'packages') {
    const rows = toPackageRows(turn);
    return { html: rows.length > 0 ? null : turn.say('catalogue.empty'), rows };
  }
  if (screen.list === 'faqs') {
    const rows = toFaqRows(turn, { verb: 'screen', arguments: [screen.key], page: parsePage(page) });
    return { html: rows.length > 0 ? null : turn.say('faq.empty'), rows };
  }
  if (screen.list === 'applications') return { html: (await sayApplications(turn)).html, rows: [] };
  return { html: null, rows: [] };
}
