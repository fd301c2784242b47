import { createOwnWords } from './own-words.js';
import { drawPreviewBar, loadPreview, readPreviewLink, showExpired, watchSaves } from './preview.js';
import { dropSession, loadSession, readChoice, saveSession, writeChoice } from './session.js';
import { drawStage } from './stage.js';
import { applyTheme } from './top-bar.js';
import { createTransport } from './transport.js';

const query = new URLSearchParams(location.search);

/** The page's state: what is said where it is used. One session at a time; drawn anew when the language changes. */
const page = {
  allTexts: {},
  language: 'ru',
  texts: {},
  session: null,
  transport: createTransport({ onMessages: showMessages, onConnection: showConnection, onGone: beginAgain }),
  panes: {},
  acts: {},
  tabs: null,
  own: null,
  /** Last message of the log that is shown. */
  lastSeq: 0,
  /** Of a preview only: see `preview.js`. */
  preview: null,
};

async function open() {
  applyTheme();
  page.allTexts = await (await fetch('/chat/assets/texts.json')).json();
  const link = readPreviewLink();
  if (link) return openPreview(link);
  speak(chooseLanguage(Object.keys(page.allTexts)));
  await begin();
}

async function openPreview(link) {
  document.documentElement.classList.add('previewing');
  page.preview = await loadPreview(link);
  speak(page.preview.staff);
  page.language = page.preview.language;
  const made = await page.transport.createPreview({ locale: page.language, preview: link });
  if (!made) return showExpired(page.preview);
  page.session = { ...made, own: [] };
  draw();
  restart();
  watchSaves(page.session, () => {
    restart();
    page.panes.client.toast(page.preview.texts.updated);
  });
}

/** A preview is played from its beginning: after a saving, for another client, in another language. */
function restart() {
  page.panes.client.clear();
  page.acts.client.start();
}

async function begin() {
  page.session = loadSession();
  const isNew = page.session === null;
  if (isNew) page.session = await startSession();
  draw();
  if (isNew) page.acts.client.start(page.session.payload);
}

async function startSession() {
  const payload = query.get('start') ?? undefined;
  const made = await page.transport.createSession({ locale: page.language, payload });
  const session = { ...made, payload, own: [] };
  saveSession(session);
  return session;
}

function draw() {
  const bar = page.preview && drawPreviewBar(page, { restart });
  drawStage(page, { bar, onLanguage: changeLanguage, onStartOver: () => void startOver() });
  page.lastSeq = 0;
  page.own = createOwnWords(page.session, (own) => page.panes[own.side]?.addOwn(own));
  page.transport.use(page.session);
}

async function startOver() {
  dropSession();
  await begin();
}

/** The bot knows the session no more (swept, or another store). */
async function beginAgain() {
  if (page.preview) return showExpired(page.preview);
  await startOver();
  page.panes.client.toast(page.texts.newSession);
}

function changeLanguage(language) {
  speak(language);
  writeChoice('language', language);
  draw();
  page.acts.client.start();
}

function speak(language) {
  page.language = language;
  page.texts = page.allTexts[language];
}

function showMessages(messages, { history, complete }) {
  for (const message of messages) {
    page.own.showBefore(message.seq);
    page.lastSeq = message.seq;
    const pane = page.panes[message.side];
    pane?.apply(message, { history });
    if (pane && message.op !== 'delete' && message.op !== 'toast') page.preview?.bar.showLimits(message);
    if (pane && !history) page.tabs?.noteNews(pane);
  }
  if (history && complete) page.own.showBefore(Infinity);
}

function showConnection(isUp) {
  const notice = document.getElementById('notice');
  notice.hidden = isUp;
  notice.textContent = isUp ? '' : page.texts.offline;
}

/** The address, then the choice made here before, then Russian: the language every business has (PRODUCT A3). */
function chooseLanguage(known) {
  const wishes = [query.get('lang'), readChoice('language')];
  return wishes.find((wish) => known.includes(wish)) ?? 'ru';
}

void open();
