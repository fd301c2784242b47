import { element, icon, icons } from './dom.js';
import { richText, safeAddress } from './rich-text.js';

/** One message of the bot: picture, text, buttons under it. `replaceIn` redraws it in place and keeps the keyboard focus there. */
export function drawMessage(message, { texts, onTap }) {
  const node = element('article', { class: 'message from-bot', 'data-id': message.id });
  fill(node, message, { texts, onTap });
  return node;
}

export function redrawMessage(node, message, tools) {
  const hadFocus = node.contains(document.activeElement);
  fill(node, message, tools);
  node.classList.remove('changed');
  void node.offsetWidth; // restarts the animation
  node.classList.add('changed');
  if (!hadFocus) return;
  // The pressed button is gone: its message has others, or the answer is to be typed.
  const next = node.querySelector('.inline');
  if (next) next.focus({ preventScroll: true });
  else tools.onFocusLost();
}

function fill(node, message, { texts, onTap }) {
  const bubble = element('div', { class: 'bubble' });
  const media = message.media && drawMedia(message.media, texts);
  if (media) bubble.append(media);
  if (message.text)
    bubble.append(element('div', { class: 'words' }, message.html ? richText(message.html) : message.text));
  bubble.append(drawTime(message.at));
  bubble.classList.toggle('only-media', Boolean(media) && !message.text);
  node.replaceChildren(bubble);
  if (message.inline?.length) node.append(drawButtons(message, onTap));
}

function drawButtons(message, onTap) {
  const rows = message.inline.map((row) =>
    element('div', { class: 'button-row' }, ...row.map((button) => drawButton(button, message, onTap))),
  );
  return element('div', { class: 'buttons' }, ...rows);
}

function drawButton(button, message, onTap) {
  if (button.url) {
    const address = safeAddress(button.url);
    const link = element('a', { class: 'inline', target: '_blank', rel: 'noopener noreferrer', href: address ?? '#' });
    link.append(button.text, element('span', { class: 'outside', 'aria-hidden': 'true', text: '↗' }));
    return link;
  }
  const pressed = ({ currentTarget }) => {
    currentTarget.classList.add('pressed');
    setTimeout(() => currentTarget.classList.remove('pressed'), 1500);
    onTap(button.action, message.id);
  };
  return element('button', { class: 'inline', type: 'button', onclick: pressed, text: button.text });
}

function drawMedia({ url, mime, name, alt, width, height }, texts) {
  const address = safeAddress(url);
  if (!address) return null;
  if (mime.startsWith('image/')) {
    return element('img', { class: 'picture', src: address, alt, width, height, loading: 'eager', decoding: 'async' });
  }
  if (mime.startsWith('video/'))
    return element('video', { class: 'picture', src: address, controls: true, 'aria-label': alt || name });
  const link = element('a', { class: 'document', href: address, target: '_blank', rel: 'noopener noreferrer' });
  link.append(icon(icons.file), element('span', { text: name || texts.file }));
  return link;
}

/** What the person did, on the right side. */
export function drawOwn(own, texts) {
  const bubble = element('div', { class: 'bubble' });
  if (own.what === 'file')
    bubble.append(element('span', { class: 'document' }, icon(icons.file), element('span', { text: own.text })));
  else if (own.what === 'place')
    bubble.append(element('span', { class: 'document' }, icon(icons.pin), element('span', { text: own.text })));
  else bubble.append(element('div', { class: 'words', text: own.text }));
  bubble.append(drawTime(own.at));
  const who = element('span', { class: 'for-readers', text: `${texts.you}: ` });
  bubble.prepend(who);
  return element('article', { class: 'message from-me' }, bubble);
}

function drawTime(at) {
  const time = at ? new Date(at) : new Date();
  const text = time.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  return element('time', { class: 'time', datetime: time.toISOString(), text });
}
