import { type CaseState, checkApplication, type Member, type Problem } from '@rongcuo/domain';
import {
  type ComputedRef,
  computed,
  type InjectionKey,
  inject,
  onScopeDispose,
  type Ref,
  reactive,
  ref,
  watch,
} from 'vue';
import { type Attachments, useAttachments } from '../../attachments/use-attachments.ts';
import { serverToday } from '../../data/clock.ts';
import { failureOf } from '../../data/failure.ts';
import { recheckSession } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { type Draft, draftAsJson, fillInApplicant } from '../../drafts/draft.ts';
import { createSaver, type SaveState } from '../../drafts/saver.ts';
import type { Names } from '../application-view/answers.ts';
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
  const save = ref<SaveState>('saved');
  const fixed = state.submissions > 0;

  const saver = createSaver({
    journal,
    write: async (json) => {
      const store = await liteStore();
      await store.writeDraft(caseId, json).catch(async (error: unknown) => {
        // Perhaps only the token was outdated.
        if (failureOf(error) !== 'denied' || !(await recheckSession())) throw error;
        await store.writeDraft(caseId, json);
      });
    },
    changed: (now) => {
      save.value = now;
    },
  });
  const typed = (): void => saver.typed(draftAsJson(draft));
  watch(draft, typed, { deep: true, flush: 'sync' });
  if (!fixed)
    watch(
      () => draft.applicantKind,
      () => fillInApplicant(draft, member),
    );
  if (loaded.unsaved) typed();

  const leaving = (): void => void saver.flush();
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('pagehide', leaving, { signal });
  window.addEventListener('online', () => saver.retry(), { signal });
  // Without a connection the saver tries again by itself; each field left need not.
  document.addEventListener('focusout', () => save.value !== 'unsaved' && leaving(), { signal });
  document.addEventListener('visibilitychange', leaving, { signal });
  onScopeDispose(() => {
    listening.abort();
    saver.close();
  });

  const problems = computed(() => {
    const checked = checkApplication(draftAsJson(draft), serverToday(), loaded.policy.catalogues);
    return checked.ok ? [] : checked.problems;
  });
  const names = computed<Names>(() => ({
    subject: nameOfSubject(draft, member, loaded),
    unit: loaded.units.find(({ id }) => id === draft.unitId)?.name ?? state.unitName,
    department:
      loaded.departments.find(({ id }) => id === draft.accountability.departmentId)?.name ?? state.departmentName,
  }));
  return {
    caseId,
    member,
    state,
    loaded,
    draft,
    problems,
    names,
    save,
    files: useAttachments(caseId, { belongsTo: 'draft', round: state.submissions }),
    fixed,
    flush: saver.flush,
    submitted: ref(false),
  };
}

function nameOfSubject({ subjectId }: Draft, member: Member, { state, colleagues }: Loaded): string | null {
  if (subjectId === member.uid) return member.name;
  const colleague = colleagues.find(({ uid }) => uid === subjectId);
  return colleague?.name ?? (subjectId === state.subjectId ? state.subjectName : null);
}
