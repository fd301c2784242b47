import { element, icon, icons } from './dom.js';
import { readChoice, writeChoice } from './session.js';

const languages = { ru: 'Русский', en: 'English', uz: 'Oʻzbekcha' };

/** Language, theme, a new beginning. The language switch belongs to the program the person holds, as in Telegram. */
export function createTopBar({ texts, language, simulator, onLanguage, onStartOver }) {
  const select = element(
    'select',
    { class: 'select', 'aria-label': texts.language },
    ...Object.entries(languages).map(([code, name]) =>
      element('option', { value: code, selected: code === language, text: name }),
    ),
  );
  select.addEventListener('change', () => onLanguage(select.value));
  const theme = element(
    'button',
    { class: 'tool', type: 'button', 'aria-label': texts.theme, title: texts.theme, 'aria-pressed': String(isDark()) },
    icon(icons.moon),
  );
  theme.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    writeChoice('theme', next);
    applyTheme();
    theme.setAttribute('aria-pressed', String(next === 'dark'));
  });
  const again = element(
    'button',
    { class: 'tool with-words', type: 'button', onclick: onStartOver },
    icon(icons.again),
    element('span', { text: texts.startOver }),
  );
  const mark = simulator ? element('span', { class: 'test-mark', title: texts.testNote, text: texts.test }) : null;
  const note = simulator ? element('span', { class: 'test-note', text: texts.testNote }) : null;
  return [
    element(
      'span',
      { class: 'brand' },
      element('img', { src: '/chat/assets/icon.svg', alt: '', width: 28, height: 28 }),
      element('span', { text: 'Vitrina' }),
    ),
    mark,
    note,
    element('span', { class: 'tools' }, select, theme, again),
  ].filter(Boolean);
}

export function applyTheme() {
  const choice = readChoice('theme');
  if (choice) document.documentElement.dataset.theme = choice;
  else delete document.documentElement.dataset.theme;
}

function isDark() {
  const choice = readChoice('theme');
  return choice ? choice === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
