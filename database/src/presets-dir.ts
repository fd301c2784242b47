import { join } from 'node:path';

/** Where the packs of the product stand: beside the compiled code, as in the repository. */
export const presetsDir = join(__dirname, '..', 'presets');
