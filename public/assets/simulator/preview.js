import { element } from './dom.js';
import { createPreviewBar } from './preview-bar.js';

const query = new URLSearchParams(location.search);
const everyMs = 1000;

/** The link the CMS signed; null = this page is an ordinary chat. */
export function readPreviewLink() {
  const [claim, signature] = [query.get('preview'), query.get('signature')];
  return claim && signature ? { claim, signature } : null;
}

/** Its own words are for staff, in the language of the admin; the conversation is in the language chosen on the bar. */
export async function loadPreview(link) {
  const allTexts = await (await fetch('/chat/assets/preview-texts.json')).json();
  const staff = query.get('staff') === 'en' ? 'en' : 'ru';
  const { locale, version } = readClaim(link.claim);
  return { link, staff, texts: allTexts[staff], language: locale, version, sample: 'plain', bar: null };
}

export function drawPreviewBar(page, { restart }) {
  const { preview } = page;
  preview.bar = createPreviewBar({
    ...preview,
    onLanguage(language) {
      page.language = language;
      document.getElementById('pane-client').lang = language;
      restart();
    },
    onSample(sample) {
      preview.sample = sample;
      restart();
    },
    onStartOver: restart,
  });
  return preview.bar.root;
}

/** Plays the entry again as soon as somebody saved: the admin says so itself, the rest is found by asking. */
export function watchSaves({ id, secret }, onSaved) {
  let known = null;
  const ask = async () => {
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await fetch(`/chat/sessions/${id}/preview`, { headers }).catch(() => null);
    const stamp = answer?.ok ? (await answer.json()).data.stamp : known;
    if (known !== null && stamp !== known) onSaved();
    known = stamp;
    return answer?.status !== 401 && answer?.status !== 404;
  };
  const loop = async () => {
    if (!document.hidden && !(await ask())) return;
    setTimeout(() => void loop(), everyMs);
  };
  window.addEventListener('message', ({ data }) => {
    if (data?.type === 'strapiUpdate') void ask();
  });
  void loop();
}

export function showExpired({ texts }) {
  const words = element('p', { class: 'expired', role: 'alert', text: texts.expired });
  document.getElementById('stage').replaceChildren(words);
}

/** Only to show it: the bot checks the signature. */
function readClaim(claim) {
  const bytes = Uint8Array.from(atob(claim.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}
