/** Strapi's own texts that its Russian translation lacks. */
export const strapiTexts: Record<string, string> = {};
