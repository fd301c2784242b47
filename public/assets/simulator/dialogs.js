import { element } from './dom.js';

/** A small window over the page; resolves with what `read` makes of the form, null when it was dismissed. */
function ask({ title, fields, confirm, texts, read, extra = [] }) {
  return new Promise((resolve) => {
    const dismiss = element('button', { class: 'plain', type: 'button', 'aria-label': texts.dismiss, text: '✕' });
    const heading = element('h2', { text: title });
    const form = element(
      'form',
      { method: 'dialog' },
      element('div', { class: 'dialog-head' }, heading, dismiss),
      ...fields,
      element(
        'div',
        { class: 'dialog-foot' },
        ...extra,
        element('button', { class: 'strong', type: 'submit', text: confirm }),
      ),
    );
    const dialog = element('dialog', { class: 'dialog', 'aria-label': title }, form);
    let answer = null;
    form.addEventListener('submit', () => {
      answer = read(form);
    });
    dismiss.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function field(label, properties) {
  const input = element('input', properties);
  return element('label', { class: 'field' }, element('span', { text: label }), input);
}

/** In the browser the number is the one the person gives as his own. */
export function askPhone(texts) {
  return ask({
    title: texts.phoneTitle,
    fields: [
      field(texts.phoneLabel, {
        name: 'phone',
        type: 'tel',
        required: true,
        minlength: 5,
        maxlength: 32,
        autocomplete: 'tel',
        placeholder: '8 (900) 000-00-00',
      }),
    ],
    confirm: texts.phoneShare,
    texts,
    read: (form) => form.elements.phone.value.trim(),
  });
}

export function askPlace(texts) {
  const number = (label, name, value, limit) =>
    field(label, { name, type: 'number', step: 'any', min: -limit, max: limit, required: true, value });
  const latitude = number(texts.latitude, 'latitude', '55.7558', 90);
  const longitude = number(texts.longitude, 'longitude', '37.6173', 180);
  const find = element('button', { class: 'plain', type: 'button', text: texts.placeMine });
  find.addEventListener('click', () => {
    navigator.geolocation?.getCurrentPosition(({ coords }) => {
      latitude.querySelector('input').value = coords.latitude.toFixed(6);
      longitude.querySelector('input').value = coords.longitude.toFixed(6);
    });
  });
  return ask({
    title: texts.placeTitle,
    fields: [latitude, longitude],
    extra: navigator.geolocation ? [find] : [],
    confirm: texts.placeShare,
    texts,
    read: (form) => `${Number(form.elements.latitude.value)},${Number(form.elements.longitude.value)}`,
  });
}

/** A toast that wants to be read before going on. */
export function showAlert(text, texts) {
  return ask({ title: text, fields: [], confirm: texts.ok, texts, read: () => true });
}
