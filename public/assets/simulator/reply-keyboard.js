import { askPhone, askPlace } from './dialogs.js';
import { element } from './dom.js';

/** Buttons the bot shows in place of a keyboard. `on` = {text, contact, location}; `after` = a button was pressed. */
export function createReplyKeyboard({ texts, on, after }) {
  const root = element('div', { class: 'keyboard', hidden: true, role: 'group', 'aria-label': texts.menu });

  const press = async (button) => {
    if (button.request === 'contact') {
      const phone = await askPhone(texts);
      if (phone) on.contact(phone);
    } else if (button.request === 'location') {
      const place = await askPlace(texts);
      if (place) on.location(place);
    } else on.text(button.text);
    after();
  };
  const drawKey = (button) =>
    element('button', { class: 'key', type: 'button', text: button.text, onclick: () => void press(button) });

  return {
    root,
    show(rows) {
      root.replaceChildren(...rows.map((row) => element('div', { class: 'button-row' }, ...row.map(drawKey))));
      root.hidden = rows.length === 0;
    },
  };
}
