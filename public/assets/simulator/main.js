import { createOwnWords } from './own-words.js';
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
};

async function open() {
  applyTheme();
  page.allTexts = await (await fetch('/chat/assets/texts.json')).json();
  speak(chooseLanguage(Object.keys(page.allTexts)));
  await begin();
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
  drawStage(page, { onLanguage: changeLanguage, onStartOver: () => void startOver() });
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
