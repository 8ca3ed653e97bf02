import { join } from 'node:path';

/** The repository's root: where firebase.json lives. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Everything the launcher writes goes here; deleting it is always safe. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'rongcuo');
