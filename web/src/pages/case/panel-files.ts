import type { FileOwner } from '@rongcuo/domain';
import { type Attachments, useAttachments } from '../../attachments/use-attachments.ts';
import { useCase } from './case-context.ts';

/** The originals that come with what a panel puts on record. */
export function usePanelFiles(belongsTo: FileOwner): {
  readonly files: Attachments;
  /** As the payload names them. */
  readonly named: () => { files?: string[] | '' };
} {
  const { caseId, state } = useCase();
  const files = useAttachments(caseId, { belongsTo, round: state.value.submissions });
  return {
    files,
    named() {
      const chosen = files.items.value.length;
      if (chosen === 0) return {};
      // What is still on its way, or did not get through, would be left out: then nothing is sent, and `missing.files`
      // says why.
      return { files: files.ready.value.length < chosen ? '' : [...files.ready.value] };
    },
  };
}
