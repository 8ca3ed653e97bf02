import { Refusal } from './emulators/refusal.ts';

/** Runs a command's main function; a refusal is words for a person, anything else is a bug and shows where. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
