import { element, icon, icons } from './dom.js';

/** The blue button beside the message box: what the bot can be asked by a command, as Telegram lists it. */
export function createCommandMenu(texts, onChoose) {
  const list = element('ul', { class: 'commands', hidden: true });
  const button = element(
    'button',
    {
      class: 'round menu',
      type: 'button',
      'aria-label': texts.commands,
      title: texts.commands,
      'aria-expanded': 'false',
      hidden: true,
    },
    icon(icons.menu),
  );
  const show = (isOpen) => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) list.querySelector('button')?.focus();
  };
  button.addEventListener('click', () => show(list.hidden));
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    button.focus();
  });

  const draw = ({ command, description }) => {
    const choose = () => {
      show(false);
      onChoose(command);
    };
    const words = [element('span', { text: description }), element('b', { text: `/${command}` })];
    return element('li', {}, element('button', { type: 'button', onclick: choose }, ...words));
  };
  return {
    button,
    list,
    offer(commands) {
      list.replaceChildren(...commands.map(draw));
      button.hidden = commands.length === 0;
    },
  };
}
