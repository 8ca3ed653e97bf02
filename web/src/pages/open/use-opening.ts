import { liteStore } from '../../data/stores.ts';
import { useBeginning } from '../../matters/use-beginning.ts';
import { useAskCase } from '../case/case-asked.ts';
import { openWords } from './text/zh.ts';

/** Opens a case of the department's own motion. */
export function useOpening(uid: string): ReturnType<typeof useBeginning> {
  return useBeginning({
    create: (store) => store.createCase(uid),
    drop: (store, id) => store.deleteDraft(id),
    askOf: (id) => useAskCase(id, liteStore),
    notYou: openWords.notYou,
  });
}
