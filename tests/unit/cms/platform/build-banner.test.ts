import { buildBanner } from '../../../../cms/src/platform/health/build-banner';

const ok = { status: 'ok' as const };
const well = { store: ok, content: ok, cms: ok, telegram: ok, managers: ok, queue: ok };

describe('buildBanner', () => {
  it('is silent when all is well', () => {
    expect(buildBanner({ parts: well, botIsHeard: true, hasManagerChat: true })).toEqual({ level: 'ok', messages: [] });
  });

  it.each([
    ['a missing start screen', { parts: { ...well, content: { status: 'degraded' as const } } }, /стартовый экран/i],
    ['a silent bot', { botIsHeard: false }, /не на связи/],
    ['no manager chat', { hasManagerChat: false }, /Чат менеджеров не указан/],
    [
      'a dead manager chat',
      { parts: { ...well, managers: { status: 'degraded' as const } } },
      /Чат менеджеров недоступен/,
    ],
    ['Telegram out of reach', { parts: { ...well, telegram: { status: 'down' as const } } }, /связаться с Telegram/],
    ['a late queue', { parts: { ...well, queue: { status: 'degraded' as const } } }, /ждут отправки/],
  ])('warns of %s in both languages', (_, facts, text) => {
    const banner = buildBanner({ parts: well, botIsHeard: true, hasManagerChat: true, ...facts });
    expect(banner).toEqual({
      level: 'warning',
      messages: [{ ru: expect.stringMatching(text), en: expect.any(String) }],
    });
  });

  it('does not blame Telegram or the chat while the bot is silent', () => {
    const parts = { ...well, telegram: { status: 'degraded' as const }, managers: { status: 'degraded' as const } };
    expect(buildBanner({ parts, botIsHeard: false, hasManagerChat: true }).messages).toHaveLength(1);
  });
});
