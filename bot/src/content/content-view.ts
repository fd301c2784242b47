/**
 * Published content as one language sees it (A3): the default language's entry is the flow (order, targets, prices,
 * field types), the language's own entry gives the texts by key, a missing text falls back.
 */
import type { ContentData, Faq, Form, Locale, Package, Screen } from '../cms-client/schemas/content';

/** An entry with its key; links between entries are `<type>:<key>`. */
export type Keyed<T> = T & { key: string };

export type ContentView = {
  locale: Locale;
  screen(key: string): Keyed<Screen> | null;
  package(key: string): Keyed<Package> | null;
  /** By `order`, then name. */
  packages(): Keyed<Package>[];
  faq(key: string): Keyed<Faq> | null;
  /** By `order`, then question. The function itself is the same one as long as no FAQ changed. */
  faqs(): Keyed<Faq>[];
  form(key: string): Keyed<Form> | null;
  forms(): Keyed<Form>[];
  /** Template text of a phrase; null = neither this language nor the default has it. */
  phrase(key: string): string | null;
  profile(): ContentData['bot-profile'] | null;
  settings(): ContentData['site-settings'] | null;
  /** Does a link lead anywhere? */
  has(link: string): boolean;
  /** Makes the long lists piece by piece, before somebody asks for them (see `runInSlices`). */
  prepare(): Generator<void, void>;
};
