import { createComposer } from './composer.js';
import { createConversationLog } from './conversation-log.js';
import { element } from './dom.js';
import { createToast } from './toast.js';

const typingMs = 15000;

/** One side of the sale: a phone with a conversation. `names` = {region, title, note, empty, box}; `on` = what the person does. */
export function createPane({ side, texts, names, on }) {
  const head = createHead(names);
  const composer = createComposer({ texts, label: names.box, on });
  const log = createConversationLog({
    texts,
    emptyText: names.empty,
    onTap: on.tap,
    onFocusLost: composer.focus,
  });
  const toast = createToast(texts);
  const middle = element('div', { class: 'scroll-area' }, log.root, log.down, toast.root);
  const root = element(
    'section',
    { class: `phone ${side}`, 'aria-label': names.region, id: `pane-${side}` },
    head.root,
    middle,
    composer.root,
  );
  let typing = null;

  const stopTyping = () => {
    clearTimeout(typing);
    head.say(names.note);
    root.classList.remove('typing');
  };

  return {
    root,
    focus: composer.focus,
    toast: toast.show,
    addOwn: log.addOwn,
    clear() {
      log.clear();
      composer.showKeyboard([]);
    },
    introduce({ name, commands }) {
      head.rename(name);
      composer.offerCommands(commands);
    },
    startTyping() {
      clearTimeout(typing);
      head.say(texts.typing);
      root.classList.add('typing');
      typing = setTimeout(stopTyping, typingMs);
    },
    apply(message, { history }) {
      stopTyping();
      if (message.op === 'toast') return history ? undefined : toast.show(message.text, message.alert);
      if (message.op === 'delete') return log.remove(message.id);
      log.put(message);
      if (message.keyboard?.length) composer.showKeyboard(message.keyboard);
      else if (message.removeKeyboard) composer.showKeyboard([]);
    },
  };
}

function createHead(names) {
  const title = element('span', { class: 'phone-title', text: names.title });
  const state = element('span', { class: 'phone-state', text: names.note });
  const picture = element('span', { class: 'avatar', 'aria-hidden': 'true', text: initials(names.title) });
  return {
    root: element('header', { class: 'phone-head' }, picture, element('span', { class: 'phone-names' }, title, state)),
    say(text) {
      state.textContent = text;
    },
    rename(name) {
      title.textContent = name;
      picture.textContent = initials(name);
    },
  };
}

function initials(name) {
  return name
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}
