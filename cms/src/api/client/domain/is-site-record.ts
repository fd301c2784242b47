/** A record made by a form of the site: nobody writes from it, so that another one may take its place. */
export function isSiteRecord(identity: string): boolean {
  return identity.startsWith('site:');
}
