import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './config';
import { ConfigError } from './config-error';
import { errorCode } from './error-code';

/** Values of a `.env` file; a missing file is an empty one, an unreadable or malformed one stops the process. */
export function readEnvFile(path: string): Environment {
  const text = readText(path);
  const line = firstMalformedLine(text);
  if (line > 0) {
    throw new ConfigError([{ name: path, message: `line ${line} is not of the form NAME=value; mend or delete it.` }]);
  }
  return parseEnv(text);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return '';
    throw new ConfigError([{ name: path, message: 'cannot be read; check that it is a file this user may open.' }], {
      cause,
    });
  }
}

/** Node's parser drops what it does not understand; a lost line must not turn into a default value unseen. */
function firstMalformedLine(text: string): number {
  const quoted = /^([ \t]*(?:export[ \t]+)?[A-Za-z_]\w*[ \t]*=[ \t]*)(["'`])([\s\S]*?)\2/gm;
  const flattened = text.replace(
    quoted,
    (match, head: string) => head + match.replace(/[^\n]/g, '').replaceAll('\n', '\n#'),
  );
  return flattened.split('\n').findIndex((line) => !LINE.test(line)) + 1;
}

const LINE = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_]\w*\s*=.*)?\s*$/;
