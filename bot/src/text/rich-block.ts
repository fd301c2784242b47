/** Node of Strapi's blocks editor, as far as texts need it. Declared here because `text` stands below `cms-client`. */
export type RichBlock = {
  type: string;
  text?: string | undefined;
  children?: RichBlock[] | undefined;
  [key: string]: unknown;
};
