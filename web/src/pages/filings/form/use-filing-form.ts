import {
  checkDossier,
  type DossierPart,
  type DossierProblem,
  type FilingState,
  type Member,
  paths,
} from '@rongcuo/domain';
import { type ComputedRef, computed, type InjectionKey, inject, type Ref, reactive, ref, watch } from 'vue';
import { type Attachments, useAttachments } from '../../../attachments/use-attachments.ts';
import { serverToday } from '../../../data/clock.ts';
import { writeDraft } from '../../../data/sdk/drafts.ts';
import { liteStore } from '../../../data/stores.ts';
import { fillInApplicant } from '../../../drafts/draft.ts';
import type { SaveState } from '../../../drafts/saver.ts';
import { useSaved } from '../../../forms/use-saved.ts';
import { type DossierDraft, dossierAsJson } from './dossier-draft.ts';
import type { LoadedFiling } from './load-filing.ts';

/** One filing being filled in, shared by the pages of its form. */
export interface FilingForm {
  readonly id: string;
  readonly path: string;
  readonly member: Member;
  readonly state: FilingState;
  readonly loaded: LoadedFiling;
  /** Changed in place by whoever types; saved by itself. */
  readonly draft: DossierDraft;
  readonly problems: ComputedRef<readonly DossierProblem[]>;
  readonly names: ComputedRef<{ readonly subject: string | null; readonly unit: string | null }>;
  readonly save: Readonly<Ref<SaveState>>;
  readonly flush: () => Promise<boolean>;
  /** The originals of each part; they go on uploading from page to page. */
  readonly files: Readonly<Record<DossierPart, Attachments>>;
  /** Submitted before and sent back: then it stays with its person. */
  readonly fixed: boolean;
  /** Set once it has been submitted here: from then on its own page shows it. */
  readonly submitted: Ref<boolean>;
}

const key: InjectionKey<FilingForm> = Symbol('filing form');

export { key as filingFormKey };

export function useFilingForm(): FilingForm {
  const form = inject(key);
  if (!form) throw new Error('outside of a filing form');
  return form;
}

export function createFilingForm(id: string, member: Member, loaded: LoadedFiling): FilingForm {
  const { state, journal } = loaded;
  const path = paths.filing(id);
  const draft = reactive(loaded.draft);
  const fixed = state.submissions > 0;
  const saved = useSaved({
    journal,
    draft,
    asJson: () => dossierAsJson(draft),
    write: async (json) => writeDraft((await liteStore()).db, path, json),
    unsaved: loaded.unsaved,
  });
  if (!fixed)
    watch(
      () => draft.applicantKind,
      () => fillInApplicant(draft, member),
    );

  const problems = computed(() => {
    const checked = checkDossier(dossierAsJson(draft), serverToday());
    return checked.ok ? [] : checked.problems;
  });
  const names = computed(() => ({
    subject: nameOfSubject(draft, member, loaded),
    unit: loaded.units.find((unit) => unit.id === draft.unitId)?.name ?? state.unitName,
  }));
  const round = state.submissions;
  const originals = (belongsTo: DossierPart): Attachments => useAttachments(path, { belongsTo, round });
  const files = { legality: originals('legality'), experts: originals('experts'), risks: originals('risks') };
  return { id, path, member, state, loaded, draft, problems, names, ...saved, files, fixed, submitted: ref(false) };
}

function nameOfSubject(
  { subjectId }: DossierDraft,
  member: Member,
  { state, colleagues }: LoadedFiling,
): string | null {
  if (subjectId === member.uid) return member.name;
  const colleague = colleagues.find(({ uid }) => uid === subjectId);
  return colleague?.name ?? (subjectId === state.subjectId ? state.subjectName : null);
}
