import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { offsets } from './test/support/ports.ts';

const suite = { globalSetup: 'test/support/suite.setup.ts', setupFiles: 'test/support/suite-env.ts' };

export default defineConfig({
  test: {
    // The default leaves a core free, which of two is half: flows mostly wait for the emulators.
    maxWorkers: Math.max(2, availableParallelism()),
    // Quiet when green: a line a file; what a test prints is shown when it fails.
    slowTestThreshold: 30_000,
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{domain,functions,web}/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/{matrix,rules-source}/**/*.test.ts',
          ],
          // Properties over thousands of runs take their time on a busy machine.
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // If the engine disagrees with production, what the rest says of the rules means nothing: it comes before them.
        test: {
          name: 'engine',
          include: ['test/engine/**/*.test.ts'],
          ...suite,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // With the institution as the seed made it: before flows publish parameters and move people.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...suite,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          maxWorkers: offsets.browser.length,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Hundreds of thousands of requests, each of the two to an engine of its own. Not beside the flows: both are slower
        // by it than one after the other.
        test: {
          name: 'walk',
          include: ['test/{walk,judged}/**/*.test.ts'],
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'product',
          include: ['test/{rules,attacks,flows}/**/*.test.ts'],
          ...suite,
          // Upper bounds for a busy machine, never waited out.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        // Moves the one clock there is, of a suite of its own.
        test: {
          name: 'time',
          include: ['test/time/**/*.test.ts'],
          ...suite,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
