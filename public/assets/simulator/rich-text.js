const allowed = new Set(['B', 'STRONG', 'I', 'EM', 'U', 'S', 'DEL', 'CODE', 'PRE', 'BLOCKQUOTE', 'A']);
const schemes = new Set(['http:', 'https:', 'tg:', 'mailto:', 'tel:']);

/**
 * Telegram's HTML as nodes. The text is read in an inert document and rebuilt from an allow-list, so nothing in it can run,
 * load or style anything, whatever it says.
 */
export function richText(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return rebuild(parsed.body);
}

function rebuild(parent) {
  const fragment = document.createDocumentFragment();
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) fragment.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) fragment.append(rebuildElement(node));
  }
  return fragment;
}

function rebuildElement(node) {
  const children = rebuild(node);
  if (!allowed.has(node.tagName)) return children;
  const copy = document.createElement(node.tagName);
  copy.append(children);
  if (node.tagName === 'A') {
    const address = safeAddress(node.getAttribute('href'));
    if (!address) return copy.childNodes.length ? rebuildText(copy) : children;
    copy.setAttribute('href', address);
    copy.setAttribute('target', '_blank');
    copy.setAttribute('rel', 'noopener noreferrer');
  }
  return copy;
}

function rebuildText(copy) {
  const fragment = document.createDocumentFragment();
  fragment.append(...copy.childNodes);
  return fragment;
}

export function safeAddress(text) {
  try {
    const url = new URL(text);
    return schemes.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
