import type { KnownVariables } from '../../template/check-template';
import type { Place, Problems } from './problems';
import type { YamlFile } from './yaml-file';

/** What the readers of one file share. */
export type ReadContext = {
  yaml: YamlFile;
  problems: Problems;
  /** A file of another language: texts only. */
  isTranslation: boolean;
  /** Names a text of this file may use. */
  known: KnownVariables;
  /** Links and files met on the way; they are looked up when everything is read. */
  links: { type: string; key: string; place: Place }[];
  media: { file: string; place: Place }[];
};

export function placeOf(context: ReadContext, node: unknown): Place {
  return { file: context.yaml.file, line: context.yaml.lineOf(node) };
}
