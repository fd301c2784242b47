import { createActs } from './acts.js';
import { element } from './dom.js';
import { createPane } from './pane.js';
import { createTabs } from './tabs.js';
import { createTopBar } from './top-bar.js';

/** Draws the page for its language and mode; sets `panes`, `acts` and `tabs` of the page's state. */
export function drawStage(page, { bar, onLanguage, onStartOver }) {
  const { texts, language, session } = page;
  const simulator = session.mode === 'simulator';
  const sides = simulator ? ['client', 'managers'] : ['client'];
  document.documentElement.lang = page.preview?.staff ?? language;
  page.acts = Object.fromEntries(sides.map((side) => [side, createActs(page, side)]));
  page.panes = Object.fromEntries(sides.map((side) => [side, drawPane(page, side)]));
  page.tabs = simulator
    ? createTabs(
        sides.map((side) => ({ pane: page.panes[side], label: texts[side] })),
        texts,
      )
    : null;
  // A phone-size screen shows the chosen pane only; the tabs choose among several.
  if (!page.tabs) page.panes.client.root.classList.add('chosen');

  const places = sides.map((side) => drawPlace(page, { side, simulator }));
  document
    .getElementById('top')
    .replaceChildren(...(bar ? [bar] : createTopBar({ texts, language, simulator, onLanguage, onStartOver })));
  document.getElementById('stage').replaceChildren(...(page.tabs ? [page.tabs.bar] : []), ...places);
  page.panes.client.focus();
  void introduceBot(page);
}

function drawPane({ texts, acts }, side) {
  const isClient = side === 'client';
  const names = {
    region: texts[side],
    title: isClient ? 'Vitrina' : texts.managers,
    note: isClient ? texts.bot : texts.managersNote,
    empty: isClient ? texts.emptyClient : texts.emptyManagers,
    box: isClient ? texts.message : texts.managersMessage,
  };
  return createPane({ side, texts, names, on: acts[side] });
}

/** The word over each phone is for the eyes; screen readers hear it as the name of the region. */
function drawPlace({ texts, panes }, { side, simulator }) {
  const words = [element('b', { text: texts[side] }), ` · ${texts[`${side}Note`]}`];
  const caption = simulator ? element('p', { class: 'caption', 'aria-hidden': 'true' }, ...words) : null;
  return element('div', { class: 'place' }, caption, panes[side].root);
}

async function introduceBot({ language, panes }) {
  const answer = await fetch(`/chat/profile?locale=${language}`).catch(() => null);
  const { data } = answer?.ok ? await answer.json() : { data: null };
  if (!data) return;
  document.title = data.name;
  panes.client.introduce(data);
}
