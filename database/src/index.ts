/** The package's table of contents: packs, light Markdown, Liquid checks. */
export { blocksToMarkdown } from './markdown/blocks-to-markdown';
export { markdownToBlocks } from './markdown/markdown-to-blocks';
export type { BlockNode } from './markdown/blocks';
export { checkTemplate, type KnownVariables, type TemplateProblem } from './template/check-template';
export { contentVariables, phraseVariables } from './template/known-variables';
export * from './pack/pack';
export * from './pack/field';
export { packTypeOf, packTypes } from './pack/pack-types';
export { readPack } from './pack/read/read-pack';
export { readPhrases, type ReadPhrasesResult } from './pack/read/read-phrases';
export { packFiles, type PackFile } from './pack/write/pack-files';
export { writePack } from './pack/write/write-pack';
export { hashEntry } from './pack/hash-entry';
export { presetsDir } from './presets-dir';
export { tidyText } from './pack/read/read-scalar';
