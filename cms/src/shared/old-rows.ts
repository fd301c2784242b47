/** At most `limit` rows older than `before`. */
export type OldRows = { before: Date; limit: number };
