import type { Books } from '@rongcuo/domain';
import { liveStore } from '../../../data/stores.ts';
import type { Live } from '../../../data/use-live.ts';
import { useOnce } from '../../../data/use-once.ts';
import { useCase } from '../case-context.ts';
import type { Superseded, SupersededBook } from './rounds.ts';

/** What a book held before, read once: it never changes any more. */
export function useArchived<Name extends SupersededBook>(name: Name, { id }: Superseded): Live<Books[Name]> {
  const { caseId } = useCase();
  return useOnce(async () => (await liveStore()).readArchived(caseId, id, name));
}
