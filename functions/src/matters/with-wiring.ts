import type { MatterCollection, Recorded } from '@rongcuo/domain';
import type { Wiring } from './wiring.ts';

/** What is done with a matter, whichever kind it is of. */
type Use<Result> = <V extends Recorded>(wiring: Wiring<V>) => Promise<Result>;

/** Finds the kind of matter a collection holds; only that kind is loaded. */
export async function withWiring<Result>(collection: MatterCollection, use: Use<Result>): Promise<Result> {
  switch (collection) {
    case 'cases':
      return use((await import('../cases/wiring.ts')).caseWiring);
    case 'filings':
      return use((await import('../filings/wiring.ts')).filingWiring);
    case 'rectifications':
      return use((await import('../rectifications/wiring.ts')).rectificationWiring);
    case 'clarifications':
      return use((await import('../clarifications/wiring.ts')).clarificationWiring);
    case 'sanctions':
      return use((await import('../sanctions/wiring.ts')).sanctionWiring);
    case 'noticeDrafts':
      return use((await import('../notices/wiring.ts')).noticeWiring);
  }
}
