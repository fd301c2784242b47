import { createComposer } from './composer.js';
import { showAlert } from './dialogs.js';
import { element, icon, icons } from './dom.js';
import { drawMessage, drawOwn, redrawMessage } from './message-view.js';

const toastMs = 4000;
const typingMs = 15000;

/** One side of the sale: a phone with a conversation. `names` = {title, note, empty, box}; `on` = what the person does. */
export function createPane({ side, texts, names, on }) {
  const messages = new Map();
  const title = element('span', { class: 'phone-title', text: names.title });
  const state = element('span', { class: 'phone-state', text: names.note });
  const picture = element('span', { class: 'avatar', 'aria-hidden': 'true', text: initials(names.title) });
  const head = element(
    'header',
    { class: 'phone-head' },
    picture,
    element('span', { class: 'phone-names' }, title, state),
  );
  const log = element('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': texts.log,
    tabindex: 0,
  });
  const empty = element('p', { class: 'empty', text: names.empty });
  const down = element(
    'button',
    { class: 'round down', type: 'button', 'aria-label': texts.down, title: texts.down, hidden: true },
    icon(icons.down),
  );
  const toast = element('div', { class: 'toast', role: 'status' });
  const composer = createComposer({ texts, label: names.box, on });
  const root = element(
    'section',
    { class: `phone ${side}`, 'aria-label': names.region, id: `pane-${side}` },
    head,
    element('div', { class: 'scroll-area' }, log, down, toast),
    composer.root,
  );
  log.append(empty);

  let stick = true;
  let typing = null;
  let toastTimer = null;
  log.addEventListener('scroll', () => {
    stick = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    down.hidden = stick;
  });
  const toBottom = () => {
    log.scrollTop = log.scrollHeight;
  };
  down.addEventListener('click', toBottom);
  new ResizeObserver(() => stick && toBottom()).observe(log);
  // Pictures have no height until they are here.
  log.addEventListener('load', () => stick && toBottom(), true);

  const add = (node) => {
    empty.remove();
    log.append(node);
    if (stick) toBottom();
  };
  const stopTyping = () => {
    clearTimeout(typing);
    state.textContent = names.note;
    root.classList.remove('typing');
  };

  return {
    side,
    root,
    focus: composer.focus,
    rename(name) {
      title.textContent = name;
      picture.textContent = initials(name);
    },
    addOwn(own) {
      stick = true;
      add(drawOwn(own, texts));
    },
    startTyping() {
      clearTimeout(typing);
      state.textContent = texts.typing;
      root.classList.add('typing');
      typing = setTimeout(stopTyping, typingMs);
    },
    apply(message, { history }) {
      stopTyping();
      if (message.op === 'toast') {
        if (!history) this.toast(message.text, message.alert);
        return;
      }
      if (message.op === 'delete') {
        messages.get(message.id)?.remove();
        messages.delete(message.id);
        return;
      }
      const tools = { texts, onTap: on.tap };
      const known = messages.get(message.id);
      if (known) redrawMessage(known, message, tools);
      else {
        const node = drawMessage(message, tools);
        messages.set(message.id, node);
        add(node);
      }
      if (message.keyboard?.length) composer.showKeyboard(message.keyboard);
      else if (message.removeKeyboard) composer.showKeyboard([]);
      if (stick) toBottom();
    },
    toast(text, alert = false) {
      if (alert) return void showAlert(text, texts);
      clearTimeout(toastTimer);
      toast.textContent = text;
      toast.classList.add('shown');
      toastTimer = setTimeout(() => toast.classList.remove('shown'), toastMs);
    },
    clear() {
      stopTyping();
      messages.clear();
      composer.showKeyboard([]);
      log.replaceChildren(empty);
    },
  };
}

function initials(name) {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}
