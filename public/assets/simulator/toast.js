import { showAlert } from './dialogs.js';
import { element } from './dom.js';

const shownMs = 4000;

/** Short notices over a conversation; `alert` ones wait to be read. */
export function createToast(texts) {
  const root = element('div', { class: 'toast', role: 'status' });
  let timer = null;
  return {
    root,
    show(text, alert = false) {
      if (alert) return void showAlert(text, texts);
      clearTimeout(timer);
      root.textContent = text;
      root.classList.add('shown');
      timer = setTimeout(() => root.classList.remove('shown'), shownMs);
    },
  };
}
