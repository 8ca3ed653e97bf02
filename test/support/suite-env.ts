import { inject } from 'vitest';

const suites = inject('suites');
const worker = Number(process.env['VITEST_POOL_ID']);
// Where the SDKs, and the tests themselves, look for the emulators: with several suites, each worker at its own.
Object.assign(process.env, suites[(worker - 1) % suites.length]);
