import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Store } from '../../../store/store';
import type { Sender } from '../api/create-sender';

/** What Telegram shows of the bot in one language. */
export type LocalizedProfile = {
  /** '' = for everybody without a language of their own. */
  languageCode: string;
  name: string;
  description: string;
  shortDescription: string;
  commands: { command: string; description: string }[];
};

/** Bot API limits, in characters. */
const limits = { name: 64, description: 512, shortDescription: 120, commandDescription: 256, commands: 100 };

/**
 * Registers name, descriptions and commands per language, only when they changed (Telegram limits these calls hard).
 * Resolves when all were tried; what failed is tried again with the next call of this function.
 */
export function createProfileSync(deps: {
  sender: Sender;
  botId: string;
  kept: Store['kept'];
  logger: Pick<Logger, 'warn'>;
}): (profiles: LocalizedProfile[]) => Promise<void> {
  const unknownMethods = new Set<string>();

  const apply = async (method: string, payload: Record<string, unknown>): Promise<void> => {
    const key = `telegram:profile:${deps.botId}:${method}:${String(payload.language_code ?? '')}`;
    const digest = createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
    if (unknownMethods.has(method) || (await deps.kept.read(key)) === digest) return;
    const result = await deps.sender.send({
      method,
      payload,
      chat: null,
      pace: 'free',
      priority: 'bulk',
      maxWaitMs: 5_000,
      tries: 2,
      repeatUncertain: true,
    });
    if (result.ok) return deps.kept.write(key, digest);
    // An older Bot API server: said once, never asked again (DESIGN 3).
    if (result.kind === 'unknown-method') unknownMethods.add(method);
    deps.logger.warn({ method, kind: result.kind, reason: result.description }, 'the bot profile was not registered');
  };

  return async (profiles) => {
    for (const profile of profiles) for (const [method, payload] of toCalls(profile)) await apply(method, payload);
  };
}

function toCalls(profile: LocalizedProfile): [method: string, payload: Record<string, unknown>][] {
  const language = profile.languageCode ? { language_code: profile.languageCode } : {};
  const commands = profile.commands
    .filter(({ command, description }) => /^[a-z0-9_]{1,32}$/.test(command) && description)
    .slice(0, limits.commands)
    .map(({ command, description }) => ({ command, description: description.slice(0, limits.commandDescription) }));
  return [
    ['setMyCommands', { commands, scope: { type: 'all_private_chats' }, ...language }],
    ['setMyDescription', { description: profile.description.slice(0, limits.description), ...language }],
    [
      'setMyShortDescription',
      { short_description: profile.shortDescription.slice(0, limits.shortDescription), ...language },
    ],
    ...(profile.name
      ? [
          ['setMyName', { name: profile.name.slice(0, limits.name), ...language }] as [
            string,
            object & Record<string, unknown>,
          ],
        ]
      : []),
  ];
}
