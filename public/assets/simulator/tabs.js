import { element } from './dom.js';

/** On a narrow screen one pane at a time, with a mark on the other when something new came there. */
export function createTabs(panes, texts) {
  const tabs = panes.map(({ pane, label }) => {
    const mark = element('span', { class: 'unread', hidden: true });
    const button = element(
      'button',
      { class: 'tab', type: 'button', role: 'tab', 'aria-controls': pane.root.id },
      label,
      mark,
    );
    return { pane, button, mark, count: 0 };
  });
  const bar = element('div', { class: 'tabs', role: 'tablist' }, ...tabs.map(({ button }) => button));

  const select = (chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.button.setAttribute('aria-selected', String(isChosen));
      tab.button.tabIndex = isChosen ? 0 : -1;
      tab.pane.root.classList.toggle('chosen', isChosen);
      if (isChosen) count(tab, 0);
    }
  };
  const count = (tab, value) => {
    tab.count = value;
    tab.mark.hidden = value === 0;
    tab.mark.textContent = String(value);
    tab.mark.setAttribute('aria-label', `${value} ${texts.unread}`);
  };
  for (const [index, tab] of tabs.entries()) {
    tab.button.addEventListener('click', () => select(tab));
    tab.button.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!step) return;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      select(next);
      next.button.focus();
    });
  }
  select(tabs[0]);

  return {
    bar,
    noteNews(pane) {
      const tab = tabs.find((one) => one.pane === pane);
      if (tab && !pane.root.classList.contains('chosen')) count(tab, tab.count + 1);
    },
  };
}
