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
 * One run at a time: newer wishes take the place of the older, so that an older call never lands last. Resolves when all were
 * tried; what failed is tried again with the next call of this function, after a 429 not before its `retry_after` is over.
 */
export function createProfileSync(deps: {
  sender: Sender;
  botId: string;
  kept: Store['kept'];
  logger: Pick<Logger, 'warn'>;
  now?: () => number;
}): (profiles: LocalizedProfile[]) => Promise<void> {
  const now = deps.now ?? Date.now;
  const unknownMethods = new Set<string>();
  const heldUntil = new Map<string, number>();
  let wanted: LocalizedProfile[] | null = null;
  let running: Promise<void> | null = null;

  const apply = async (method: string, payload: Record<string, unknown>): Promise<void> => {
    const key = `telegram:profile:${deps.botId}:${method}:${String(payload.language_code ?? '')}`;
    const digest = createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
    if (unknownMethods.has(method) || now() < (heldUntil.get(method) ?? 0)) return;
    if ((await deps.kept.read(key)) === digest) return;
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
    if (result.kind === 'flood') heldUntil.set(method, now() + (result.retryAfterMs ?? 0));
    deps.logger.warn({ method, reason: result.kind }, 'the bot profile was not registered');
  };

  const applyAll = async (profiles: LocalizedProfile[]) => {
    for (const [method, payload] of profiles.flatMap(toCalls)) {
      if (wanted !== null) return;
      await apply(method, payload);
    }
  };
  const run = async () => {
    try {
      while (wanted !== null) {
        const profiles: LocalizedProfile[] = wanted;
        wanted = null;
        await applyAll(profiles).catch((error: unknown) => {
          // What was wished meanwhile starts over and fails for itself.
          if (wanted === null) throw error;
        });
      }
    } finally {
      running = null;
    }
  };
  return (profiles) => {
    wanted = profiles;
    running ??= run();
    return running;
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
