import { element, icon, icons } from './dom.js';
import { drawMessage, drawOwn, redrawMessage } from './message-view.js';

/** Closer to the end than this the log follows what is said. */
const nearEnd = 80;

/** The scrolling conversation: messages are added, changed in place, taken away. */
export function createConversationLog({ texts, emptyText, onTap, onFocusLost }) {
  const messages = new Map();
  const tools = { texts, onTap, onFocusLost };
  const empty = element('p', { class: 'empty', text: emptyText });
  const root = element(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': texts.log, tabindex: 0 },
    empty,
  );
  const down = element(
    'button',
    { class: 'round down', type: 'button', 'aria-label': texts.down, title: texts.down, hidden: true },
    icon(icons.down),
  );
  let follows = true;
  let height = 0;

  const toEnd = () => {
    root.scrollTop = root.scrollHeight;
  };
  const follow = () => {
    if (follows) toEnd();
  };
  root.addEventListener('scroll', () => {
    // A keyboard that came up below shrinks the log: nobody scrolled.
    if (root.clientHeight !== height) return;
    follows = root.scrollHeight - root.scrollTop - root.clientHeight < nearEnd;
    down.hidden = follows;
  });
  down.addEventListener('click', toEnd);
  new ResizeObserver(() => {
    height = root.clientHeight;
    follow();
  }).observe(root);
  // Pictures have no height until they are here.
  root.addEventListener('load', follow, true);

  const add = (node) => {
    empty.remove();
    root.append(node);
    follow();
  };

  return {
    root,
    down,
    addOwn(own) {
      follows = true;
      add(drawOwn(own, texts));
    },
    put(message) {
      const known = messages.get(message.id);
      if (known) {
        redrawMessage(known, message, tools);
        return follow();
      }
      const node = drawMessage(message, tools);
      messages.set(message.id, node);
      add(node);
    },
    clear() {
      messages.clear();
      follows = true;
      root.replaceChildren(empty);
    },
    remove(id) {
      messages.get(id)?.remove();
      messages.delete(id);
    },
  };
}
