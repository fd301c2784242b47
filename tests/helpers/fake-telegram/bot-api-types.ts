import type { Opts, Update } from '@grammyjs/types';

/** Files travel as `attach://…` or multipart parts; to the contract they are texts. */
export type Calls = Opts<string>;
export type Incoming = Update;
