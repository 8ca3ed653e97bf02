import {
  type Books,
  type Calendar,
  type CaseActionKind,
  type CaseFacts,
  type CasePayloads,
  type CaseState,
  caseProcedure,
  emptyBooks,
  type Instant,
  type Member,
  type Policy,
  type Result,
  refusalWords,
} from '@rongcuo/domain';

/** What the page has read of a case: what the person may read, and no more. */
export interface Read {
  readonly state: CaseState;
  readonly member: Member;
  readonly now: Instant;
  readonly books: Partial<Books>;
  readonly claimed: readonly string[];
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly determination: Result | null;
}

/**
 * Everything the table's own guards have against an action as it is filled in so far, each in words: what the server
 * would answer one by one. Ties that only the server knows of are not among them.
 */
export function standingAgainst<Kind extends CaseActionKind>(
  kind: Kind,
  read: Read,
  payload: CasePayloads[Kind],
): string[] {
  const { state } = read;
  const facts = factsOf(read);
  const { allow, require } = caseProcedure.actions[kind];
  const refusals = [
    ...allow.map((guard) => guard({ state, facts })),
    ...require.map((guard) => guard({ state, facts, payload })),
  ];
  return [...new Set(refusals.flatMap((refusal) => (refusal ? [refusalWords(refusal, read.policy.catalogues)] : [])))];
}

function factsOf({ state, member, now, books, claimed, policy, calendar, determination }: Read): CaseFacts {
  return {
    ...emptyBooks,
    ...books,
    now,
    actor: member,
    actionId: '',
    digest: () => '',
    draft: null,
    subject: null,
    unit: null,
    department: null,
    // Those in hand are known to be of the department and untied; nobody else's tie is this page's to know.
    institution: { staff: handlersOf(state), committee: [], supervisors: [], superiors: [] },
    named: [],
    files: [],
    cited: [],
    claimed,
    policy,
    calendar,
    determination,
    lastNumber: 0,
  };
}

function handlersOf({ handlers, departmentId }: CaseState): Member[] {
  return handlers.map((uid) => ({
    uid,
    name: '',
    post: '',
    roles: ['handler'],
    unitId: null,
    department: departmentId,
    kin: [],
    active: true,
    version: 1,
  }));
}
