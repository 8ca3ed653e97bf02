const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 4_000;

/**
 * Asks again and again, ever more slowly, until the answer is there. A failed attempt counts as "not yet".
 * @returns how to stop
 */
export function poll(isDone: () => Promise<boolean>): () => void {
  let stopped = false;
  async function run(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !stopped; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (stopped || (await isDone().catch(() => false))) return;
    }
  }
  void run();
  return () => {
    stopped = true;
  };
}
