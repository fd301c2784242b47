/** Knowledge of a language's words for the search. Lists are separated by white space, `_` joins words of a group's phrase. */
export type LanguageWords = {
  /** Say nothing about what is asked. */
  stop: string;
  /** Say little: question words, can, need. */
  weak: string;
  /**
   * Words and short phrases people use for one thing. A word may stand in several groups; it stands for every word of its
   * stem. A phrase needs two words that are no stop words.
   */
  groups: readonly string[];
};
