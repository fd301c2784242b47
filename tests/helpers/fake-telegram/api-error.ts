/** A refusal in the Bot API's own words. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: Record<string, unknown>,
  ) {
    super(description);
  }
}

export const badRequest = (text: string) => new ApiError(400, `Bad Request: ${text}`);
