const MASK = '***';

/** Secrets known to this process, longest first, masked wherever they turn up whatever their form. */
let known: string[] = [];

/** Called once with the values of the environment; short values are left out, they would blank ordinary words. */
export function rememberSecrets(values: readonly string[]): void {
  known = [...new Set([...known, ...values.filter((value) => value.length >= 8)])].sort((a, b) => b.length - a.length);
}

/**
 * The one redaction of every logger, metric and error text: tokens, passwords, addresses with credentials, e-mails and
 * phones (their last two digits stay). Free text of people cannot be recognised: it must not be handed to a logger.
 */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const secret of known) masked = masked.replaceAll(secret, MASK);
  for (const [pattern, replacement] of RULES) masked = masked.replace(pattern, replacement);
  return masked.replace(PHONE, maskPhone);
}

const RULES: readonly (readonly [RegExp, string])[] = [
  // knex puts the whole statement, with the values on SQLite, before " - <reason>": only the reason may stay.
  [/\b(insert into|update|delete from|select)\s[\s\S]*?\s-\s(?=[A-Za-z_]+[ :])/gi, '$1 … - '],
  // PostgreSQL names the offending values: "Key (phone)=(+7…) already exists."
  [/\bKey \(([^)]*)\)=\([^\n]*?\)(?= (?:already|is not|is still|conflicts)|\.|$)/g, `Key ($1)=(${MASK})`],
  [/\b\d{5,20}:[A-Za-z0-9_-]{20,}/g, MASK],
  [/\/bot[^/\s"']+\//g, `/bot${MASK}/`],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi, `$1 ${MASK}`],
  [/\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g, MASK],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^/\s:@"']*:[^/\s@"']*@/gi, `$1${MASK}@`],
  [
    /((?:password|passwd|secret|token|api[_-]?key|authorization|cookie)["']?\s*[:=]\s*["']?)(?!Bearer\b|Basic\b)[^\s"',;&}]+/gi,
    `$1${MASK}`,
  ],
  [/\b(v1=)[0-9a-f]{64}\b/g, `$1${MASK}`],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, MASK],
];

/** International with a plus, or national spellings of 11 digits from 7 or 8 and 12 from 998: other numbers are ids and times. */
const PHONE =
  /\+\d(?:[\s().-]{0,2}\d){8,14}(?!\d)|(?<![\d.])(?:[78](?:[\s().-]{0,2}\d){10}|998(?:[\s().-]{0,2}\d){9})(?!\d)/g;

function maskPhone(phone: string): string {
  return `${MASK}${phone.replace(/\D/g, '').slice(-2)}`;
}
