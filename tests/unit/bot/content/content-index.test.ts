import { createContentIndex } from '../../../../bot/src/content/content-index';
import { agency } from '../../../fixtures/agency-content';
import { blocks, button, buildContent, change, toEntries } from '../../../fixtures/build-content';
import { applyContent, toContentReply } from '../../../fixtures/content-reply';

describe('content index', () => {
  it('applies changes and leaves the older index as it was', () => {
    const before = buildContent(agency());
    const after = change(before, { changed: toEntries('ru', { packages: { basic: { name: 'Новый' } } }).slice(0, 1) });
    expect(after.view('ru').package('basic')?.name).toBe('Новый');
    expect(before.view('ru').package('basic')?.name).toBe('Базовый');
    expect(after.view('ru').package('advanced')?.name).toBe('Продвинутый');
  });

  it('removes entries, one language at a time', () => {
    const before = buildContent(agency(), { en: { packages: { basic: { name: 'Basic' } } } });
    const without = change(before, { removed: [{ type: 'package', key: 'basic', locale: 'en' }] });
    expect(without.view('en').package('basic')?.name).toBe('Базовый');
    const gone = change(without, { removed: [{ type: 'package', key: 'basic', locale: 'ru' }] });
    expect(gone.view('en').package('basic')).toBeNull();
    expect(gone.view('ru').has('package:basic')).toBe(false);
  });

  it('drops what a full reply does not name', () => {
    const after = change(buildContent(agency()), { full: true, changed: toEntries('ru', { screens: { start: {} } }) });
    expect(after.view('ru').packages()).toEqual([]);
  });

  it('leaves out an entry that does not fit its schema and says which', () => {
    const { index, problems } = applyContent(buildContent(agency()), {
      revision: 9,
      full: false,
      changed: [
        { type: 'package', key: 'basic', locale: 'ru', data: { name: 5 } },
        { type: 'of-tomorrow', key: 'x', locale: 'ru', data: {} },
      ],
      removed: [],
    });
    expect(problems).toMatchObject([{ type: 'package', key: 'basic', locale: 'ru' }]);
    expect(index.revision).toBe(9);
    expect(index.view('ru').package('basic')).toBeNull();
    expect(index.view('ru').package('advanced')).not.toBeNull();
  });

  it('comes back the same from a snapshot', () => {
    const index = buildContent(agency(), { uz: { packages: { basic: { name: 'Oddiy' } } } });
    const snapshot = JSON.parse(JSON.stringify(toContentReply(index)));
    const back = applyContent(createContentIndex(), snapshot);
    expect(back.problems).toEqual([]);
    expect(toContentReply(back.index)).toEqual(snapshot);
    expect(back.index.view('uz').package('basic')?.name).toBe('Oddiy');
  });
});

describe('content of a changed index', () => {
  const before = buildContent(agency(), { en: { packages: { basic: { name: 'Basic' } } } });

  it('takes over the lists of every type that did not change', () => {
    const after = change(before, { changed: toEntries('ru', { packages: { basic: { name: 'Новый' } } }).slice(0, 1) });
    expect(after.view('en').faqs).toBe(before.view('en').faqs);
    expect(after.view('en').faqs()).toBe(before.view('en').faqs());
    expect(after.view('en').packages).not.toBe(before.view('en').packages);
  });

  it('makes anew only the language whose texts changed', () => {
    const after = change(before, { changed: toEntries('en', { packages: { basic: { name: 'Starter' } } }) });
    expect(after.view('en').package('basic')?.name).toBe('Starter');
    expect(before.view('en').package('basic')?.name).toBe('Basic');
    expect(after.view('ru').packages).toBe(before.view('ru').packages);
  });

  it('lists the same whether it was prepared or not', () => {
    const faqs = Object.fromEntries(
      Array.from({ length: 200 }, (_, number) => [`q${number}`, { question: `${number % 7}` }]),
    );
    const [prepared, plain] = [buildContent({ faqs }).view('uz'), buildContent({ faqs }).view('uz')];
    for (const _ of prepared.prepare());
    expect(prepared.faqs()).toEqual(plain.faqs());
    expect(prepared.faqs()).toBe(prepared.faqs());
  });
});

describe('content view', () => {
  it('takes the flow from the default language and texts from the other one', () => {
    const content = buildContent(agency(), {
      en: {
        screens: {
          start: {
            title: 'Menu',
            buttons: [button('about', 'About us', 'screen:elsewhere'), button('stray', 'Stray', 'action:menu')],
          },
        },
        packages: { basic: { name: 'Basic', price: '1.00', order: 99, features: [{ key: 'menu', text: 'Menu' }] } },
      },
    });
    const view = content.view('en');
    const start = view.screen('start');
    expect(start?.title).toBe('Menu');
    expect(start?.buttons.map(({ key, label, target }) => [key, label, target])).toContainEqual([
      'about',
      'About us',
      'screen:about',
    ]);
    expect(start?.buttons.map(({ label }) => label)).not.toContain('Stray');
    expect(view.package('basic')).toMatchObject({
      name: 'Basic',
      price: '85000.00',
      order: 1,
      features: [{ key: 'menu', text: 'Menu' }],
    });
    expect(view.packages().map(({ key }) => key)).toEqual(['basic', 'advanced']);
  });

  it('falls back text by text', () => {
    const content = buildContent(
      { screens: { start: { title: 'Меню', text: blocks('Привет') } } },
      { en: { screens: { start: { title: 'Menu', text: [] } } } },
    );
    expect(content.view('en').screen('start')?.text).toEqual(blocks('Привет'));
  });

  it('shows nothing that only another language has', () => {
    const content = buildContent(agency(), { en: { screens: { extra: { title: 'Extra' } } } });
    expect(content.view('en').screen('extra')).toBeNull();
    expect(content.view('en').has('screen:extra')).toBe(false);
  });

  it.each([
    ['screen:about', true],
    ['package:basic', true],
    ['faq:price', true],
    ['form:application', true],
    ['url:https://example.com', true],
    ['action:menu', true],
    ['screen:nowhere', false],
    ['url:javascript:alert(1)', false],
    ['action:delete', false],
    ['phrase:x', false],
    ['constructor:x', false],
    ['', false],
  ])('knows whether %s leads anywhere: %s', (link, leads) => {
    expect(buildContent(agency()).view('ru').has(link)).toBe(leads);
  });

  it('gives the same lists again without making them anew', () => {
    const view = buildContent(agency()).view('ru');
    expect(view.packages()).toBe(view.packages());
    expect(view.screen('start')).toBe(view.screen('start'));
  });
});
