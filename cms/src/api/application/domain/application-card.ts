import { z } from 'zod';
import { defaultLocale } from '../../../platform/content/content-locales';
import { readBoolean, readInteger, readIso, readJson, readText } from '../../../shared/read-column';

/** A raw row of `applications` with its client's `client_username`. */
export type ApplicationRow = Record<string, unknown>;

const storedAnswersSchema = z.array(z.object({ label: z.string(), display: z.string() })).catch([]);
const numbersSchema = z.array(z.string()).catch([]);

/** Everything a manager's message shows; the shape is `applicationCardSchema` of the bot. */
export function applicationCard(row: ApplicationRow) {
  const holderId = readText(row.holder_id);
  const closedAt = readIso(row.closed_at);
  return {
    number: String(row.number),
    status: String(row.state),
    form: readText(row.form) ?? '',
    formTitle: readText(row.form_title) ?? '',
    clientName: readText(row.client_name),
    username: readText(row.client_username),
    phone: readText(row.phone),
    locale: readText(row.language) ?? defaultLocale,
    source: String(row.source),
    packageName: readText(row.package_name),
    priceMinor: readText(row.price_minor),
    currency: readText(row.currency),
    priceDiffers: readBoolean(row.price_differs),
    currentPriceMinor: readText(row.current_price_minor),
    answers: storedAnswersSchema.parse(readJson(row.answers)),
    holder: holderId ? { id: holderId, name: readText(row.holder_name) ?? '' } : null,
    closedBy: closedAt ? { name: readText(row.closed_by) ?? '', at: closedAt } : null,
    createdAt: readIso(row.submitted_at) ?? '',
    version: readInteger(row.version),
    updated: readBoolean(row.updated),
    message: readText(row.message),
    possibleDuplicates: numbersSchema.parse(readJson(row.possible_duplicates)),
    test: readBoolean(row.test),
  };
}
export type ApplicationCard = ReturnType<typeof applicationCard>;

/** A line of the person's own list; the shape is `applicationSummarySchema` of the bot. */
export function applicationSummary(row: ApplicationRow) {
  const { number, status, form, formTitle, packageName, priceMinor, currency, createdAt } = applicationCard(row);
  return { number, status, form, formTitle, packageName, priceMinor, currency, createdAt };
}
