import { element, randomId } from './dom.js';
import { createPane } from './pane.js';
import { dropSession, loadSession, readChoice, saveSession, writeChoice } from './session.js';
import { createTabs } from './tabs.js';
import { applyTheme, createTopBar } from './top-bar.js';
import { createTransport } from './transport.js';

const fileLimit = 10 * 1024 * 1024;
const query = new URLSearchParams(location.search);

/** The whole page: texts, two panes, one session. Drawn anew when the language changes; the session stays. */
async function open() {
  applyTheme();
  const allTexts = await (await fetch('/chat/assets/texts.json')).json();
  const page = createPage(allTexts);
  await page.begin();
}

function createPage(allTexts) {
  let language = chooseLanguage(Object.keys(allTexts));
  let texts = allTexts[language];
  let session = null;
  let panes = {};
  let tabs = null;
  let lastSeq = 0;
  let shownOwn = 0;

  const transport = createTransport({ onMessages, onConnection, onGone });

  async function begin() {
    session = loadSession();
    const isNew = session === null;
    if (isNew) session = await startSession();
    draw();
    lastSeq = 0;
    shownOwn = 0;
    transport.use(session);
    if (isNew) act('client', { type: 'start', ...(session.payload && { payload: session.payload }) });
  }

  async function startSession() {
    const payload = query.get('start') ?? undefined;
    const made = await transport.createSession({ locale: language, payload });
    const fresh = { ...made, payload, own: [] };
    saveSession(fresh);
    return fresh;
  }

  async function startOver() {
    dropSession();
    await begin();
    panes.client.focus();
  }

  async function onGone() {
    dropSession();
    await begin();
    panes.client.toast(texts.newSession);
  }

  function draw() {
    const simulator = session.mode === 'simulator';
    document.documentElement.lang = language;
    const sides = simulator ? ['client', 'managers'] : ['client'];
    panes = Object.fromEntries(sides.map((side) => [side, drawPane(side)]));
    tabs = simulator
      ? createTabs(
          sides.map((side) => ({ pane: panes[side], label: texts[side] })),
          texts,
        )
      : null;
    const top = createTopBar({
      texts,
      language,
      simulator,
      onLanguage: changeLanguage,
      onStartOver: () => void startOver(),
    });
    document.getElementById('top').replaceChildren(...top);
    const captioned = sides.map((side) => (simulator ? caption(side) : panes[side].root));
    document.getElementById('stage').replaceChildren(...(tabs ? [tabs.bar] : []), ...captioned);
    if (!matchMedia('(pointer: coarse)').matches) panes.client.focus();
    void nameBot();
  }

  /** The word over each phone; screen readers hear it as the name of the region. */
  function caption(side) {
    const words = element(
      'p',
      { class: 'caption', 'aria-hidden': 'true' },
      element('b', { text: texts[side] }),
      ` · ${texts[`${side}Note`]}`,
    );
    return element('div', { class: 'place' }, words, panes[side].root);
  }

  function drawPane(side) {
    const isClient = side === 'client';
    const names = {
      region: texts[side],
      title: isClient ? 'Vitrina' : texts.managers,
      note: isClient ? texts.bot : texts.managersNote,
      empty: isClient ? texts.emptyClient : texts.emptyManagers,
      box: isClient ? texts.message : texts.managersMessage,
    };
    const on = {
      text: (text) => say(side, { what: 'text', text }, { type: 'text', text }),
      tap: (action, message) => act(side, { type: 'tap', action, message }),
      contact: (phone) => say(side, { what: 'text', text: phone }, { type: 'contact', phone }),
      location: (place) => say(side, { what: 'place', text: texts.location }, { type: 'location', payload: place }),
      file: (file, caption_) => void sendFile(side, file, caption_),
    };
    return createPane({ side, texts, names, on });
  }

  async function nameBot() {
    const answer = await fetch(`/chat/profile?locale=${language}`).catch(() => null);
    if (!answer?.ok) return;
    const { data } = await answer.json();
    if (!data.name) return;
    document.title = data.name;
    panes.client.rename(data.name);
  }

  function say(side, own, event) {
    const said = { ...own, side, after: lastSeq, at: Date.now() };
    session.own.push(said);
    shownOwn = session.own.length;
    saveSession(session);
    panes[side].addOwn(said);
    act(side, event);
  }

  function act(side, event) {
    panes[side].startTyping();
    const name = side === 'managers' ? texts.managerName : undefined;
    void transport.send({ id: randomId(), side, locale: language, ...(name && { name }), ...event }).then((status) => {
      if (status === 429) panes[side].toast(texts.tooMany);
      else if (status >= 400 && status !== 404) panes[side].toast(texts.refused);
    });
  }

  async function sendFile(side, file, words) {
    if (file.size > fileLimit) return panes[side].toast(texts.tooLarge);
    const { id, status } = await transport.upload(file).catch(() => ({ id: null, status: 0 }));
    if (!id) return panes[side].toast(status === 413 ? texts.tooLarge : texts.refused);
    say(side, { what: 'file', text: file.name }, { type: 'file', payload: id, ...(words && { text: words }) });
  }

  function onMessages(messages, { history, complete }) {
    for (const message of messages) {
      showOwnBefore(message.seq);
      lastSeq = message.seq;
      const pane = panes[message.side];
      if (!pane) continue;
      pane.apply(message, { history });
      if (!history) tabs?.noteNews(pane);
    }
    if (history && complete) showOwnBefore(Infinity);
  }

  /** After a reload the person's own words go between the bot's, where they were said. */
  function showOwnBefore(seq) {
    while (shownOwn < session.own.length && session.own[shownOwn].after < seq) {
      const said = session.own[shownOwn];
      shownOwn += 1;
      panes[said.side]?.addOwn(said);
    }
  }

  function onConnection(isUp) {
    const notice = document.getElementById('notice');
    notice.hidden = isUp;
    notice.textContent = isUp ? '' : texts.offline;
  }

  function changeLanguage(next) {
    language = next;
    texts = allTexts[next];
    writeChoice('language', next);
    draw();
    lastSeq = 0;
    shownOwn = 0;
    transport.use(session);
    act('client', { type: 'start' });
  }

  return { begin };
}

/** The address, then the choice made here before, then Russian: the language every business has (PRODUCT A3). */
function chooseLanguage(known) {
  const wishes = [query.get('lang'), readChoice('language')];
  return wishes.find((wish) => known.includes(wish)) ?? 'ru';
}

void open();
