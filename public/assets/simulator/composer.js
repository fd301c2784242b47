import { element, icon, icons } from './dom.js';
import { askPhone, askPlace } from './dialogs.js';

/**
 * The lower edge of a pane: message box, attachment, and the keyboard the bot shows instead of it.
 * `on` = {text, contact, location, file}.
 */
export function createComposer({ texts, label, on }) {
  const box = element('textarea', {
    class: 'box',
    rows: 1,
    maxlength: 4096,
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const picker = element('input', { type: 'file', hidden: true, tabindex: -1, 'aria-hidden': 'true' });
  const attach = element(
    'button',
    { class: 'round', type: 'button', 'aria-label': texts.attach, title: texts.attach },
    icon(icons.clip),
  );
  const send = element(
    'button',
    { class: 'round send', type: 'submit', 'aria-label': texts.send, title: texts.send },
    icon(icons.send),
  );
  const keyboard = element('div', { class: 'keyboard', hidden: true, role: 'group', 'aria-label': texts.menu });
  const form = element('form', { class: 'composer' }, attach, box, send, picker);
  const root = element('footer', { class: 'lower' }, form, keyboard);

  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 140)}px`;
    send.classList.toggle('ready', box.value.trim() !== '');
  };
  box.addEventListener('input', grow);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    grow();
    on.text(text);
  });
  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    const [file] = picker.files;
    picker.value = '';
    if (file) on.file(file, box.value.trim());
  });
  box.addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    on.file(file, '');
  });

  const press = async (button) => {
    if (button.request === 'contact') {
      const phone = await askPhone(texts);
      if (phone) on.contact(phone);
    } else if (button.request === 'location') {
      const place = await askPlace(texts);
      if (place) on.location(place);
    } else on.text(button.text);
    box.focus({ preventScroll: true });
  };

  return {
    root,
    focus: () => box.focus({ preventScroll: true }),
    showKeyboard(rows) {
      const drawRow = (row) =>
        element(
          'div',
          { class: 'button-row' },
          ...row.map((button) =>
            element('button', { class: 'key', type: 'button', text: button.text, onclick: () => void press(button) }),
          ),
        );
      keyboard.replaceChildren(...rows.map(drawRow));
      keyboard.hidden = rows.length === 0;
    },
  };
}
