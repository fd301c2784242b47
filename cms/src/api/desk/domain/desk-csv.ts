import { z } from 'zod';
import { readBoolean, readIso, readJson, readText } from '../../../shared/read-column';
import { minorToDecimal } from './minor-to-decimal';
import { tagsSchema } from './desk-line';

export const csvChoiceSchema = z.object({ separator: z.enum([',', ';']).default(';') });
export type CsvChoice = z.infer<typeof csvChoiceSchema>;

const answersSchema = z.array(z.object({ label: z.string(), display: z.string() })).catch([]);

/** Columns of the export in their order; the names are what an import would look for. */
export const csvColumns = [
  'number',
  'submittedAt',
  'state',
  'form',
  'package',
  'price',
  'currency',
  'source',
  'name',
  'phone',
  'stage',
  'assignee',
  'takenBy',
  'tags',
  'notes',
  'message',
  'answers',
  'test',
] as const;

/** One line of the export; nothing a client typed is run by the program that opens it. */
export function csvLine(row: Record<string, unknown>): string[] {
  const answers = answersSchema.parse(readJson(row.answers));
  const cells = [
    readText(row.number),
    readIso(row.submitted_at),
    readText(row.state),
    readText(row.form),
    readText(row.package_name) ?? readText(row.package),
    minorToDecimal(readText(row.price_minor), readText(row.currency)),
    readText(row.currency),
    readText(row.source),
    readText(row.client_name),
    readText(row.phone),
    readText(row.stage),
    readText(row.assignee),
    readText(row.holder_name),
    tagsSchema.parse(readJson(row.tags)).join(', '),
    readText(row.notes),
    readText(row.message),
    answers.map(({ label, display }) => `${label}: ${display}`).join('\n'),
    readBoolean(row.test) ? 'yes' : '',
  ];
  return cells.map((cell) => neutralised(cell ?? ''));
}

/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). */
export function neutralised(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
