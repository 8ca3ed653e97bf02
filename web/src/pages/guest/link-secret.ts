import type { NavigationGuardReturn, RouteLocationNormalized } from 'vue-router';
import { randomSecret } from '../../data/random-secret.ts';
import { tabShelf } from '../../data/shelf.ts';

const SECRET = 'rongcuo:guest:secret:';
const DEVICE = 'rongcuo:guest:device:';

function invitationOf({ params }: Pick<RouteLocationNormalized, 'params'>): string {
  return String(params['invitationId']);
}

/**
 * Takes the secret out of the link before anything else happens: it leaves the address bar, and so the history, at once.
 * Until it is used it stays in this tab, so that a reload does not lose it.
 */
export function takeSecret(to: RouteLocationNormalized): NavigationGuardReturn {
  const secret = to.hash.slice(1);
  if (secret === '') return true;
  tabShelf.setItem(SECRET + invitationOf(to), secret);
  history.replaceState(history.state, '', to.path);
  return { path: to.path, replace: true };
}

export function keptSecret(invitationId: string): string | null {
  return tabShelf.getItem(SECRET + invitationId);
}

/** What this tab calls itself at the door, the same until it is in: an answer that was lost can be asked for again. */
export function deviceAt(invitationId: string): string {
  const known = tabShelf.getItem(DEVICE + invitationId);
  if (known !== null) return known;
  const drawn = randomSecret();
  tabShelf.setItem(DEVICE + invitationId, drawn);
  return drawn;
}

/** Inside, or where the link opens nothing, neither is of any use any more. */
export function dropSecret(invitationId: string): void {
  tabShelf.removeItem(SECRET + invitationId);
  tabShelf.removeItem(DEVICE + invitationId);
}
