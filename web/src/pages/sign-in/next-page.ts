/**
 * The page somebody asked for before signing in.
 * @param next from the address, so written by anybody: only a path of this site counts
 */
export function nextPage(next: unknown): string {
  const isOwnPath = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return isOwnPath ? next : '/';
}
