import { element, icon, icons } from './dom.js';
import { measure } from './limits.js';

const languages = { ru: 'Русский', en: 'English', uz: 'Oʻzbekcha' };

/** Over the phone of a preview: what is shown and to whom, and whether Telegram would take it. */
export function createPreviewBar({ texts, version, language, sample, onLanguage, onSample, onStartOver }) {
  const limits = element('div', { class: 'limits', role: 'status', 'aria-label': texts.limits });
  const again = element(
    'button',
    { class: 'tool', type: 'button', title: texts.startOver, onclick: onStartOver },
    icon(icons.again),
    element('span', { text: texts.startOver }),
  );
  const samples = Object.entries(texts.samples).map(([code, { label }]) => [code, label]);
  const root = element(
    'div',
    { class: 'preview-bar' },
    element(
      'div',
      { class: 'preview-row' },
      element('span', { class: 'test-mark', title: texts.note, text: `${texts.preview}: ${texts[version]}` }),
      createSelect({
        label: texts.language,
        options: Object.entries(languages),
        value: language,
        onChange: onLanguage,
      }),
      createSelect({ label: texts.sample, options: samples, value: sample, onChange: onSample }),
      again,
    ),
    limits,
  );

  return {
    root,
    /** Of the newest message. */
    showLimits(message) {
      const { isOver, length, buttons, warnings } = measure(message, texts);
      root.classList.toggle('over', isOver);
      limits.replaceChildren(
        element('span', { class: 'limit-length', text: isOver ? `${texts.over}: ${length}` : length }),
        element('span', { text: buttons }),
        ...warnings.map((text) => element('span', { class: 'limit-warning', text })),
      );
    },
  };
}

function createSelect({ label, options, value, onChange }) {
  const select = element(
    'select',
    { class: 'select', 'aria-label': label, title: label },
    ...options.map(([code, text]) => element('option', { value: code, selected: code === value, text })),
  );
  select.addEventListener('change', () => onChange(select.value));
  return select;
}
