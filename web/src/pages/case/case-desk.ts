import {
  actionWords,
  type CaseActionKind,
  capacityWords,
  caseActionKinds,
  casePayloads,
  eventWords,
  materialClasses,
  paths,
} from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { serverNow } from '../../data/clock.ts';
import type { Acts, Desk, Told } from '../../matters/desk.ts';
import type { PanelSource } from '../../matters/panel.ts';
import { errorsIn } from '../../matters/panel-errors.ts';
import { useCatalogues, useWords } from '../../measures/measures.ts';
import { askedOfCase } from './case-asked.ts';
import type { CaseContext } from './case-context.ts';
import { payloadLabel } from './panel-errors.ts';
import { panelOf } from './panels.ts';
import { readsEvents } from './readers.ts';
import { hasObject, inOrder, nowBarred, offersTo } from './standing.ts';
import { caseWords } from './text/zh.ts';
import { useBookOf } from './use-book.ts';

/** Where something is decided, what article 3 asks stands beside it. */
const decisions: readonly CaseActionKind[] = [
  'accept',
  'decline',
  'decideRecusal',
  'recommend',
  'vote',
  'determine',
  'decideAppeal',
];

/** A case as the parts of its page need it. `supplements`: the application is to be put right in its own form. */
export function deskOfCase(context: CaseContext): Desk & { readonly supplements: ComputedRef<boolean> } {
  const { caseId, state, member } = context;
  const offers = computed(() => offersTo(member.value, state.value, serverNow()));
  return {
    path: paths.case(caseId),
    member,
    round: computed(() => state.value.submissions),
    asked: askedOfCase(() => caseId, useWords()),
    acts: actsOn(context, offers),
    told: toldOf(context),
    supplements: computed(() => offers.value.actions.includes('submit') && state.value.status === 'returned'),
  };
}

function actsOn(context: CaseContext, offers: ComputedRef<ReturnType<typeof offersTo>>): Acts {
  const { caseId, state, member } = context;
  const { book: investigation } = useBookOf(context, 'investigation');
  const { book: meeting } = useBookOf(context, 'meeting');
  const kinds = computed(() => {
    const known = { investigation: investigation.value, meeting: meeting.value };
    return offers.value.actions.filter(
      (kind) => panelOf[kind] !== null && hasObject(kind, member.value, state.value, known),
    );
  });
  const withKind = <T>(kind: string, tell: (kind: CaseActionKind) => T, otherwise: T): T => {
    const known = caseActionKinds.find((each) => each === kind);
    return known === undefined ? otherwise : tell(known);
  };
  return {
    ordered: computed(() => inOrder(kinds.value, state.value)),
    barred: computed(() => offers.value.barred),
    nowBarred: (kind) => withKind(kind, (known) => nowBarred(known, member.value, state.value, serverNow()), null),
    title: (kind) => withKind(kind, (known) => actionWords[known], kind),
    panelOf: (kind) => withKind<PanelSource>(kind, (known) => sourceOf(known, caseId), null),
    errorsIn: (kind, payload, labelOf, missing) =>
      withKind(kind, (known) => errorsIn(casePayloads[known], payload, labelOf, missing), {}),
    labelOf: (kind, field) => withKind(kind, (known) => payloadLabel(known, field), field),
    decides: (kind) => decisions.some((each) => each === kind),
  };
}

function sourceOf(kind: CaseActionKind, caseId: string): PanelSource {
  const source = panelOf[kind];
  return source && 'pageOf' in source ? { page: source.pageOf(caseId) } : source;
}

function toldOf({ state, member }: CaseContext): Told {
  const catalogues = useCatalogues();
  const capacities: Readonly<Record<string, string>> = capacityWords;
  return {
    classes: materialClasses.map((of) => ({
      of,
      inside: caseWords.classes[of],
      reads: () => readsEvents(of, member.value, state.value),
    })),
    words: (event) => eventWords(event, catalogues.value),
    // Whoever opens a case for the department is nobody's applicant.
    capacity: ({ kind, capacity }) => (kind === 'openExOfficio' ? caseWords.department : capacities[capacity]),
  };
}
