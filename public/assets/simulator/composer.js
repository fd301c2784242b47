import { createCommandMenu } from './command-menu.js';
import { element, icon, icons } from './dom.js';
import { createReplyKeyboard } from './reply-keyboard.js';

const tallestBox = 140;

/** The lower edge of a pane: commands, attachment, message box, and the bot's keyboard. `on` = {text, contact, location, file}. */
export function createComposer({ texts, label, on }) {
  const box = createBox(label);
  const attach = createAttachButton(texts, (file) => on.file(file, box.value.trim()));
  const send = roundButton(texts.send, icons.send, { class: 'round send', type: 'submit' });
  const commands = createCommandMenu(texts, (command) => on.text(`/${command}`));
  const form = element('form', { class: 'composer' }, commands.button, ...attach, box, send);
  // On a touch screen the focus would raise the keyboard over the conversation.
  const focus = () => {
    if (!matchMedia('(pointer: coarse)').matches) box.focus({ preventScroll: true });
  };
  const keyboard = createReplyKeyboard({ texts, on, after: focus });

  const fit = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, tallestBox)}px`;
    send.classList.toggle('ready', box.value.trim() !== '');
  };
  box.addEventListener('input', fit);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  box.addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    on.file(file, '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    fit();
    on.text(text);
  });

  return {
    root: element('footer', { class: 'lower' }, commands.list, form, keyboard.root),
    focus,
    offerCommands: commands.offer,
    showKeyboard: keyboard.show,
  };
}

function createBox(label) {
  return element('textarea', {
    class: 'box',
    rows: 1,
    maxlength: 4096,
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
}

function createAttachButton(texts, onFile) {
  const picker = element('input', { type: 'file', hidden: true, tabindex: -1, 'aria-hidden': 'true' });
  const button = roundButton(texts.attach, icons.clip, { class: 'round', type: 'button' });
  button.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    const [file] = picker.files;
    picker.value = '';
    if (file) onFile(file);
  });
  return [button, picker];
}

function roundButton(name, path, properties) {
  return element('button', { 'aria-label': name, title: name, ...properties }, icon(path));
}
