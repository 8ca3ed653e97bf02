import { type CaseState, checkApplication, type Member, type Problem, paths } from '@rongcuo/domain';
import { type ComputedRef, computed, type InjectionKey, inject, type Ref, reactive, ref, watch } from 'vue';
import { type Attachments, useAttachments } from '../../attachments/use-attachments.ts';
import { serverToday } from '../../data/clock.ts';
import { liteStore } from '../../data/stores.ts';
import { type Draft, draftAsJson, fillInApplicant } from '../../drafts/draft.ts';
import type { SaveState } from '../../drafts/saver.ts';
import { useSaved } from '../../forms/use-saved.ts';
import type { Names } from '../application-view/answers.ts';
import { citedBy } from './citing.ts';
import type { Loaded } from './load-application.ts';

/** One application being filled in, shared by the pages of its form. */
export interface Form {
  readonly caseId: string;
  readonly member: Member;
  readonly state: CaseState;
  readonly loaded: Loaded;
  /** Changed in place by whoever types; saved by itself. */
  readonly draft: Draft;
  readonly problems: ComputedRef<readonly Problem[]>;
  readonly names: ComputedRef<Names>;
  readonly save: Readonly<Ref<SaveState>>;
  /** Files that come with it; they go on uploading from page to page. */
  readonly files: Attachments;
  /** Submitted before and sent back: then it stays with its person and department. */
  readonly fixed: boolean;
  /** Resolves to whether all that was typed is on the server. */
  readonly flush: () => Promise<boolean>;
  /** Set once it has been submitted here: from then on its case page shows it. */
  readonly submitted: Ref<boolean>;
}

const key: InjectionKey<Form> = Symbol('form');

export { key as formKey };

export function useForm(): Form {
  const form = inject(key);
  if (!form) throw new Error('outside of a form');
  return form;
}

export function createForm(caseId: string, member: Member, loaded: Loaded): Form {
  const { state, journal } = loaded;
  const draft = reactive(loaded.draft);
  const fixed = state.submissions > 0;

  const saved = useSaved({
    journal,
    draft,
    asJson: () => draftAsJson(draft),
    write: async (json) => (await liteStore()).writeDraft(caseId, json),
    unsaved: loaded.unsaved,
  });
  if (!fixed)
    watch(
      () => draft.applicantKind,
      () => fillInApplicant(draft, member),
    );

  const problems = computed(() => {
    const checked = checkApplication(draftAsJson(draft), serverToday(), loaded.policy.catalogues);
    return checked.ok ? [] : checked.problems;
  });
  const names = computed<Names>(() => ({
    subject: nameOfSubject(draft, member, loaded),
    unit: loaded.units.find(({ id }) => id === draft.unitId)?.name ?? state.unitName,
    department:
      loaded.departments.find(({ id }) => id === draft.accountability.departmentId)?.name ?? state.departmentName,
    cited: citedBy(draft, loaded.filings),
  }));
  return {
    caseId,
    member,
    state,
    loaded,
    draft,
    problems,
    names,
    ...saved,
    files: useAttachments(paths.case(caseId), { belongsTo: 'draft', round: state.submissions }),
    fixed,
    submitted: ref(false),
  };
}

function nameOfSubject({ subjectId }: Draft, member: Member, { state, colleagues }: Loaded): string | null {
  if (subjectId === member.uid) return member.name;
  const colleague = colleagues.find(({ uid }) => uid === subjectId);
  return colleague?.name ?? (subjectId === state.subjectId ? state.subjectName : null);
}
