import type { JsonObject } from '../kernel/json.ts';
import type { DocumentDraft } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type CountedFile, entriesOf, fingerprintsOf } from './file.ts';

/** What is put on record together with originals, by the ids of their files. */
interface WithFiles {
  readonly facts: { readonly files: readonly CountedFile<string>[] };
  readonly payload: { readonly files?: readonly string[] };
}

function attachedTo({ facts, payload }: WithFiles, part: string): CountedFile<string>[] {
  return facts.files.filter(({ id, belongsTo }) => belongsTo === part && payload.files?.includes(id));
}

/** Only a file of that very part of the matter, and one that was checked, can come with what is recorded there. */
export function filesCount(part: string): (asking: WithFiles) => Refusal<'file-not-ready'> | null {
  return (asking) =>
    attachedTo(asking, part).length === new Set(asking.payload.files).size ? null : refuse('file-not-ready');
}

interface Recorded {
  readonly event: { readonly data: JsonObject };
  readonly adopts?: readonly DocumentDraft[];
}

/** The outcome with what the files held in its event, and their entries taken into the record. */
export function withFiles<Of extends Recorded>(outcome: Of, asking: WithFiles, part: string): Of {
  const files = attachedTo(asking, part);
  if (files.length === 0) return outcome;
  const { event } = outcome;
  const data = { ...event.data, files: fingerprintsOf(files) };
  return { ...outcome, event: { ...event, data }, adopts: [...(outcome.adopts ?? []), ...entriesOf(files)] };
}
