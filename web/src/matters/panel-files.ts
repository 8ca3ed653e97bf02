import type { AnyFileOwner } from '../attachments/owners.ts';
import { type Attachments, useAttachments } from '../attachments/use-attachments.ts';
import { useDesk } from './desk.ts';

/** The originals that come with what a panel puts on record. */
export function usePanelFiles(belongsTo: AnyFileOwner): {
  readonly files: Attachments;
  /** As the payload names them. */
  readonly named: () => { files?: string[] | '' };
} {
  const { path, round } = useDesk();
  const files = useAttachments(path, { belongsTo, round: round.value });
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
