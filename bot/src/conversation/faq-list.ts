import { packAction } from './action';
import type { InlineButton } from './reply';
import type { Turn } from './turn';

const pageSize = 8;

/** Questions as buttons, page by page. `place` = verb and argument of the list they stand in, for the page buttons. */
export function toFaqRows(
  turn: Pick<Turn, 'content' | 'label' | 'plain'>,
  place: { verb: string; arguments: string[]; page: number },
): InlineButton[][] {
  const faqs = turn.content.faqs();
  const pages = Math.max(1, Math.ceil(faqs.length / pageSize));
  const page = Math.min(Math.max(place.page, 0), pages - 1);
  const rows = faqs
    .slice(page * pageSize, (page + 1) * pageSize)
    .map(({ key, question }) => [{ text: turn.plain(question), action: packAction('faq', key) }]);
  const toPage = (number: number) => packAction(place.verb, ...place.arguments, String(number));
  const turns = [
    ...(page > 0 ? [{ text: turn.label('button.previous-page'), action: toPage(page - 1) }] : []),
    ...(page < pages - 1 ? [{ text: turn.label('button.next-page'), action: toPage(page + 1) }] : []),
  ];
  return turns.length > 0 ? [...rows, turns] : rows;
}

/** Page number of an action's argument; anything else is the first page. */
export function parsePage(argument: string | undefined): number {
  return argument !== undefined && /^\d{1,4}$/.test(argument) ? Number(argument) : 0;
}
