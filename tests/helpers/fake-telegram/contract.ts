import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import * as typescriptSchema from 'typescript-json-schema';

type Schema = { definitions: Record<string, { properties?: Record<string, unknown> }> };
/** null = fits; else what is wrong. */
export type Contract = {
  checkCall(method: string, payload: Record<string, unknown>): string | null;
  checkUpdate(update: unknown): string | null;
};

/** Not in the generated schema, because they have no parameters at all. */
const withoutParameters = new Set(['getMe', 'getWebhookInfo', 'logOut', 'close']);
let shared: Contract | undefined;

/** Every call and every update against JSON Schema made from the types of `@grammyjs/types`. Made once a process. */
export function botApiContract(): Contract {
  shared ??= createContract(loadSchema());
  return shared;
}

function createContract(schema: Schema): Contract {
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: false });
  ajv.addSchema(schema, 'bot-api');
  const known = schema.definitions.Calls?.properties ?? {};
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (pointer: string) => {
    const validator = validators.get(pointer) ?? ajv.compile({ $ref: `bot-api#/definitions/${pointer}` });
    validators.set(pointer, validator);
    return validator;
  };
  const check = (pointer: string, value: unknown) => {
    const validator = validatorOf(pointer);
    return validator(value) ? null : ajv.errorsText(validator.errors?.slice(0, 5));
  };
  return {
    checkCall(method, payload) {
      if (withoutParameters.has(method)) return null;
      return method in known ? check(`Calls/properties/${method}`, payload) : 'unknown method';
    },
    checkUpdate: (update) => check('Incoming', asMessage(update)),
  };
}

/** The generated type of an edited message closes both halves of an intersection, so it is checked as the message it is. */
function asMessage(update: unknown): unknown {
  const { edited_message: edited, ...rest } = update as { edited_message?: Record<string, unknown> };
  if (!edited) return update;
  const { edit_date: _, ...message } = edited;
  return { ...rest, message };
}

/** Generating takes two seconds, so the result is kept beside the other temporary files, by version of the types. */
function loadSchema(): Schema {
  const version = readFileSync(typesVersionFile, 'utf8') + readFileSync(typesFile, 'utf8');
  const digest = createHash('sha256').update(version).digest('hex').slice(0, 16);
  const file = path.join(tmpdir(), `vitrina-bot-api-${digest}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const schema = generateSchema();
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(schema));
  renameSync(draft, file);
  return schema;
}

const typesFile = path.join(__dirname, 'bot-api-types.ts');
const typesVersionFile = path.join(__dirname, '../../../node_modules/@grammyjs/types/package.json');

function generateSchema(): Schema {
  const compilerOptions = {
    strict: true,
    moduleResolution: 'node10',
    module: 'commonjs',
    skipLibCheck: true,
    types: [],
  };
  const program = typescriptSchema.getProgramFromFiles(
    [typesFile],
    compilerOptions,
    path.resolve(__dirname, '../../..'),
  );
  const settings = { required: true, noExtraProps: true, ignoreErrors: true };
  const generator = typescriptSchema.buildGenerator(program, settings);
  const schema = generator?.getSchemaForSymbols(['Calls', 'Incoming']);
  if (!schema?.definitions) throw new Error('The Bot API types gave no schema');
  return withoutDescriptions(schema) as Schema;
}

function withoutDescriptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'description' || typeof inner !== 'string');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutDescriptions(inner)]));
}
