/** One wrong variable and what to do about it, in one plain sentence that never repeats a secret value. */
export type ConfigProblem = { name: string; message: string };

/** Thrown once with every problem found, so that a wrong environment is mended in one go. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(
    readonly problems: readonly ConfigProblem[],
    options?: ErrorOptions,
  ) {
    super(
      ['The settings are not usable:', ...problems.map((one) => `  ${one.name}: ${one.message}`)].join('\n'),
      options,
    );
    this.name = 'ConfigError';
  }
}
