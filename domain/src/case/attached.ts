import { type CountedFile, entriesOf, type FileOwner, fingerprintsOf } from '../attachments/file.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CaseOutcome, MayBe } from './rows.ts';
import type { CaseVocabulary } from './vocabulary.ts';

/** What is put on record together with originals, by the ids of their files. */
type AskingWithFiles = Asking<CaseVocabulary, { readonly files?: readonly string[] }>;

function attachedTo({ facts, payload }: AskingWithFiles, part: FileOwner): CountedFile[] {
  return facts.files.filter(({ id, belongsTo }) => belongsTo === part && payload.files?.includes(id));
}

/** Only a file of that very part of the case, and one that was checked, can come with what is recorded there. */
export function filesCount(part: FileOwner): (asking: AskingWithFiles) => MayBe {
  return (asking) =>
    attachedTo(asking, part).length === new Set(asking.payload.files).size ? null : refuse('file-not-ready');
}

/** The outcome with what the files held in its event, and their entries taken into the record. */
export function withFiles(outcome: CaseOutcome, asking: AskingWithFiles, part: FileOwner): CaseOutcome {
  const files = attachedTo(asking, part);
  if (files.length === 0) return outcome;
  const { event } = outcome;
  const data = { ...event.data, files: fingerprintsOf(files) };
  return { ...outcome, event: { ...event, data }, adopts: entriesOf(files) };
}
