import { parseLink } from '../../../cms/src/link/link-target';
import { readLink } from '../../../database/src/pack/read/read-link';
import { buildContent } from '../../fixtures/build-content';

const opened = buildContent({}).view('ru');

/** Three programs read links, each by itself: a pack's reader, the CMS (whose rules also run in the browser), the bot. */
describe('a link is the same to packs, the CMS and the bot', () => {
  it.each([
    'url:https://example.com/a?b=1',
    'url:http://example.com',
    'url:HTTPS://EXAMPLE.COM',
    ...['menu', 'packages', 'applications', 'ask', 'language', 'privacy', 'help'].map((place) => `action:${place}`),
  ])('%s', (link) => {
    expect([readLink(link).ok, parseLink(link) !== null, opened.has(link)]).toEqual([true, true, true]);
  });

  it.each(['screen:about', 'package:basic', 'form:application', 'faq:price', 'stage:new'])('%s', (link) => {
    expect([readLink(link).ok, parseLink(link) !== null]).toEqual([true, true]);
  });

  it.each([
    'url:tel:+998901234567',
    'url:mailto:owner@example.com',
    'url:tg://resolve?domain=example',
    'url:javascript:alert(1)',
    'url:https:example.com',
    'url:https://[',
    'url:https://example.com/a b',
    'action:dance',
    'sales-scenario:welcome',
    'post-template:news',
    'phrase:hello',
    `screen:${'a'.repeat(41)}`,
    'about',
  ])('%s is none', (link) => {
    expect([readLink(link).ok, parseLink(link) !== null, opened.has(link)]).toEqual([false, false, false]);
  });
});
