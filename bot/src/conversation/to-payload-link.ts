/** A payload of `/start` that names a place: `screen_about`, `package-premium`. null = it names none. */
export function toPayloadLink(payload: string): string | null {
  const match = /^(screen|package|faq|form)[_-]([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(payload);
  return match ? `${match[1]}:${match[2]}` : null;
}
