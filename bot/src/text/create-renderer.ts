import { Liquid, type Template } from 'liquidjs';
import { balanceHtml } from './balance-html';
import { blocksToTemplate } from './blocks-to-template';
import { cleanText } from './clean-text';
import { withoutTokens } from './liquid-tokens';
import { MoneyValue } from './money-value';
import { toMinor } from './money';
import { phraseToPlainTemplate, phraseToTemplate } from './phrase-to-template';
import type { RichBlock } from './rich-block';
import { escapeHtml, SafeHtml } from './safe-html';

export type Variables = Record<string, unknown>;

/** Renders content texts of one language. Never throws: a broken template shows its words without its tokens. */
export type Renderer = {
  /** Phrase → Telegram HTML, values escaped. */
  phrase(text: string, variables: Variables): string;
  /** Phrase → plain text. */
  plain(text: string, variables: Variables): string;
  /** Strapi blocks → Telegram HTML, values escaped; '' for no blocks. */
  blocks(blocks: readonly RichBlock[] | null, variables: Variables): string;
};

export type RendererOptions = {
  locale: string;
  /** IANA zone of dates in texts. */
  timeZone: string;
  /** Currency of amounts that do not know their own. */
  currency: string;
  /** Money with its sign, in the words of the content. */
  formatMoney(money: { minor: string; currency: string }): string;
};

type Compiled = { template: Template[] | null; source: string };
type Engine = { liquid: Liquid; isHtml: boolean };

export function createRenderer(options: RendererOptions): Renderer {
  const html: Engine = {
    liquid: createLiquid(options, (value) => (value instanceof SafeHtml ? value.html : escapeHtml(toText(value)))),
    isHtml: true,
  };
  const plain: Engine = { liquid: createLiquid(options, toText), isHtml: false };
  const phrases = new Map<string, Compiled>();
  const labels = new Map<string, Compiled>();
  const rich = new WeakMap<readonly RichBlock[], Compiled>();

  return {
    phrase: (text, variables) =>
      render(
        html,
        remember(phrases, text, () => compile(html, phraseToTemplate(text))),
        variables,
      ),
    plain: (text, variables) =>
      render(
        plain,
        remember(labels, text, () => compile(plain, phraseToPlainTemplate(text))),
        variables,
      ),
    blocks: (blocks, variables) => {
      if (blocks === null || blocks.length === 0) return '';
      const known = rich.get(blocks) ?? compile(html, blocksToTemplate(blocks));
      rich.set(blocks, known);
      return render(html, known, variables);
    },
  };
}

function remember(known: Map<string, Compiled>, text: string, make: () => Compiled): Compiled {
  const found = known.get(text) ?? make();
  known.set(text, found);
  return found;
}

function compile(engine: Engine, source: string): Compiled {
  if (!source.includes('{{') && !source.includes('{%')) return { template: null, source: tidy(source) };
  try {
    return { template: engine.liquid.parse(source), source };
  } catch {
    return { template: null, source: withoutLogic(engine, source) };
  }
}

function render(engine: Engine, compiled: Compiled, variables: Variables): string {
  if (compiled.template === null) return compiled.source;
  try {
    const text = tidy(String(engine.liquid.renderSync(compiled.template, variables)));
    const mayBreakTags = engine.isHtml && compiled.source.includes('{%') && text.includes('<');
    return mayBreakTags ? balanceHtml(text) : text;
  } catch {
    return withoutLogic(engine, compiled.source);
  }
}

function withoutLogic(engine: Engine, source: string): string {
  const words = withoutTokens(source);
  return tidy(engine.isHtml ? balanceHtml(words) : words);
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function toText(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') {
    return value instanceof SafeHtml || value instanceof MoneyValue ? value.toString() : '';
  }
  return String(value);
}

/** Sandbox: own properties only, no files, bounded parsing, time and memory; no filter that switches escaping off. */
function createLiquid(options: RendererOptions, outputEscape: (value: unknown) => string): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    templates: {},
    outputEscape,
    parseLimit: 50_000,
    renderLimit: 200,
    memoryLimit: 1_000_000,
    timezoneOffset: options.timeZone,
    dateFormat: '%d.%m.%Y',
    locale: options.locale,
  });
  const same = (value: unknown) => value;
  for (const name of ['raw', 'escape', 'escape_once', 'h']) liquid.registerFilter(name, same);
  liquid.registerFilter('money', (value: unknown, currency: unknown) => toMoney(value, currency, options));
  return liquid;
}

function toMoney(value: unknown, currency: unknown, options: RendererOptions): string {
  if (value instanceof MoneyValue) return options.formatMoney(value);
  const unit = typeof currency === 'string' ? currency : options.currency;
  const minor = toMinor(toText(value), unit);
  return minor === null ? toText(value) : options.formatMoney({ minor, currency: unit });
}
