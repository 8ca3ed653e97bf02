import { join } from 'node:path';

/** The repository's root: where firebase.json lives. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** What the launcher prepares once and keeps; deleting it is always safe. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'rongcuo');

/**
 * A folder for each suite, its logs in it; deleting it is always safe while none runs. Not in the cache above: the
 * functions emulator watches no file below node_modules or a name that begins with a dot, and `npm run dev` needs it to.
 */
export const SUITES = join(ROOT, 'suites');
