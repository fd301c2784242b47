import { type BlockNode, CAPTION_LIMIT, MESSAGE_LIMIT, plainLength } from '@vitrina/database';
import { isRow, text, type ContentRow } from './content-row';
import type { Finding } from './entry-problem';
import { walkEntry, type Attributes, type VisitedField } from './walk-entry';

type Entry = { data: ContentRow; attributes: Attributes; componentAttributes(uid: string): Attributes };

/** Telegram takes longer labels, but a phone cuts them. */
const labelLimit = 40;
const rowLimit = 8;
const buttonComponent = 'bot.button';

/** What Telegram would refuse (errors) or show badly (warnings): lengths after markup is taken out, the keyboard. */
export function checkLimits({ data, attributes, componentAttributes }: Entry): Finding[] {
  const hasMedia = Object.entries(attributes).some(([name, { type }]) => type === 'media' && hasFile(data[name]));
  const limit = hasMedia ? CAPTION_LIMIT : MESSAGE_LIMIT;
  return walkEntry(data, { attributes, componentAttributes }).flatMap((field) => [
    ...checkLength(field, { limit, hasMedia }),
    ...checkButtons(field),
  ]);
}

function hasFile(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

function checkLength(
  { path, value, attribute }: VisitedField,
  { limit, hasMedia }: { limit: number; hasMedia: boolean },
): Finding[] {
  if (attribute.type !== 'blocks' || !isBlocks(value)) return [];
  const length = plainLength(value);
  if (length <= limit) return [];
  const [ru, en] = hasMedia ? ['Подпись к картинке', 'The caption'] : ['Текст', 'The text'];
  const message = {
    ru: `${ru} длиннее, чем пропустит Telegram: ${length} знаков, можно ${limit}.`,
    en: `${en} is over Telegram's limit: ${length} characters, ${limit} allowed.`,
  };
  return [{ level: 'error', path, message }];
}

/** As deep as the counting of characters goes; what the editor makes is always of this shape. */
function isBlocks(value: unknown): value is BlockNode[] {
  const isNode = (node: unknown): boolean =>
    isRow(node) && (Array.isArray(node.children) ? node.children.every(isNode) : typeof node.text === 'string');
  return Array.isArray(value) && value.every((node) => isRow(node) && Array.isArray(node.children) && isNode(node));
}

function checkButtons({ path, value, attribute }: VisitedField): Finding[] {
  if (attribute.type !== 'component' || attribute.component !== buttonComponent || !Array.isArray(value)) return [];
  const buttons = value.filter(isRow);
  const labels = buttons.map((button) => text(button, 'label').trim());
  const rows = buttons.filter((button, index) => index === 0 || button.sameRow !== true).length;
  return [
    ...labels.flatMap((label, index) => [
      ...checkLabel(label, [...path, index, 'label']),
      ...checkRepeat(labels, { index, path: [...path, index, 'label'] }),
    ]),
    ...checkRows(rows, path),
  ];
}

function checkLabel(label: string, path: Finding['path']): Finding[] {
  if (label.length <= labelLimit) return [];
  const message = {
    ru: `Надпись «${label}» длинная: ${label.length} знаков, на телефоне её обрежет.`,
    en: `The label "${label}" is long: ${label.length} characters, a phone will cut it.`,
  };
  return [{ level: 'warning', path, message }];
}

function checkRepeat(labels: string[], { index, path }: { index: number; path: Finding['path'] }): Finding[] {
  const label = labels[index] ?? '';
  if (label === '' || labels.indexOf(label) === index) return [];
  const message = {
    ru: `Две кнопки с надписью «${label}»: клиент их не различит.`,
    en: `Two buttons are labelled "${label}": a client cannot tell them apart.`,
  };
  return [{ level: 'warning', path, message }];
}

function checkRows(rows: number, path: Finding['path']): Finding[] {
  if (rows <= rowLimit) return [];
  const message = {
    ru: `Рядов кнопок ${rows}: на телефоне видно не больше ${rowLimit}.`,
    en: `${rows} rows of buttons: a phone shows ${rowLimit} at most.`,
  };
  return [{ level: 'warning', path, message }];
}
