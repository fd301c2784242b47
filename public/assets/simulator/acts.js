import { randomId } from './dom.js';

const fileLimit = 10 * 1024 * 1024;

/** What a person does in a pane, as events of the web channel. `page` = the page's state of now. */
export function createActs(page, side) {
  const act = (event) => {
    const { texts, transport, language } = page;
    const pane = page.panes[side];
    pane.startTyping();
    void transport.send({ id: randomId(), side, locale: language, ...nameOf(page, side), ...event }).then((status) => {
      if (status === 429) pane.toast(texts.tooMany);
      else if (status >= 400 && status !== 404) pane.toast(texts.refused);
    });
  };
  const say = (own, event) => {
    page.own.say({ ...own, side, after: page.lastSeq, at: Date.now() });
    act(event);
  };

  return {
    start: (payload) => act({ type: 'start', ...(payload && { payload }) }),
    text: (text) => say({ what: 'text', text }, { type: 'text', text }),
    tap: (action, message) => act({ type: 'tap', action, message }),
    contact: (phone) => say({ what: 'text', text: phone }, { type: 'contact', phone }),
    location: (place) => say({ what: 'place', text: page.texts.location }, { type: 'location', payload: place }),
    async file(file, words) {
      const { texts, transport } = page;
      if (file.size > fileLimit) return page.panes[side].toast(texts.tooLarge);
      const { id, status } = await transport.upload(file).catch(() => ({ id: null, status: 0 }));
      if (!id) return page.panes[side].toast(status === 413 ? texts.tooLarge : texts.refused);
      say({ what: 'file', text: file.name }, { type: 'file', payload: id, ...(words && { text: words }) });
    },
  };
}

/** The simulator's manager has a name; a preview's client the one chosen on its bar. */
function nameOf({ texts, preview }, side) {
  const name = side === 'managers' ? texts.managerName : preview?.texts.samples[preview.sample].name;
  return name ? { name } : {};
}
