import {
  type BesideCollection,
  ClarificationState,
  type ClarificationStatus,
  clarificationCirclesOf,
  clarificationStatuses,
  FilingState,
  type FilingStatus,
  filingCirclesOf,
  filingStatuses,
  type Institution,
  type KnownReporter,
  matterPathOf,
  NoticeState,
  newClarification,
  newFiling,
  newNotice,
  newRectification,
  newSanction,
  noticeCirclesOf,
  noticeStatuses,
  RectificationState,
  rectificationCirclesOf,
  rectificationStatuses,
  SanctionState,
  sanctionCirclesOf,
  sanctionStatuses,
} from '@rongcuo/domain';
import type { BesideMatter } from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import type { Caller, House } from '../people.ts';
import { besideCallers } from './stratum.ts';

/** A matter beside cases as it is stored, and in the words of the matrix. */
export interface BesideCase {
  readonly id: string;
  readonly collection: BesideCollection;
  readonly path: string;
  readonly status: string;
  readonly matter: BesideMatter;
  /** Something was typed of it; otherwise it has just been begun. */
  readonly typed: boolean;
  /** As it lies in the database. */
  readonly face: lite.DocumentData;
  /** Whoever makes a difference to it. */
  readonly callers: readonly Caller[];
}

const at = '2026-10-01T00:00:00.000Z';
const begun = lite.Timestamp.fromMillis(Date.parse(at));
/** The reporter of what is reported: of the house, so that their kin are kept out too. */
const reporter: KnownReporter = { name: '林某', contact: '13800000000', uid: 'lin', kin: [] };

const blank: BesideMatter = {
  of: 'filing',
  onRecord: true,
  begunBy: 'chen',
  begunFor: 'office',
  subject: null,
  unitId: 'it',
  departmentId: null,
  inHand: null,
  keepers: [],
  recused: [],
  reporter: null,
  reachedCommittee: false,
  officeIsCalled: false,
  reachedSuperior: false,
  personIsTold: true,
  isPublic: false,
};

function institutionOf({ people }: House): Institution {
  const holders = (...roles: readonly string[]) =>
    people.filter((person) => person.active && person.roles.some((role) => roles.includes(role)));
  return {
    staff: holders('handler', 'head'),
    committee: holders('committee', 'secretary', 'deputy'),
    supervisors: holders('supervisor'),
    superiors: holders('superior'),
  };
}

const ofChen = { subjectId: 'chen', subjectName: 'chen', unitId: 'it', unitName: 'it', title: '学分银行' };

/** As functions store it: instants are text but for when it began. */
function stored(state: object): lite.DocumentData {
  return { ...state, createdAt: begun };
}

function one(
  collection: BesideCollection,
  id: string,
  status: string,
  face: lite.DocumentData,
  matter: Partial<BesideMatter>,
): BesideCase {
  return {
    id,
    collection,
    path: matterPathOf(collection, id),
    status,
    typed: true,
    face,
    matter: { ...blank, ...matter },
    callers: [],
  };
}

interface FilingMore {
  readonly by?: string;
  readonly kind?: 'self' | 'unit';
  readonly recused?: string[];
  readonly called?: boolean;
}

function filing(house: House, status: FilingStatus, more: FilingMore = {}): BesideCase {
  const { by = 'chen', kind = 'self', recused = [], called = false } = more;
  const id = [by, status, ...recused, called ? 'called' : ''].filter(Boolean).join('-');
  const matter = { of: 'filing', begunBy: by, begunFor: kind, departmentId: 'organization' } as const;
  const draft = FilingState.parse({ ...newFiling(by), createdAt: at });
  if (status === 'draft') {
    return one('filings', id, status, stored(newFiling(by)), { ...matter, onRecord: false, unitId: null });
  }
  const reached = ['examined', 'deliberating', 'filed', 'refused', 'closed'].includes(status);
  const state = {
    ...draft,
    ...ofChen,
    ...{ status, onRecord: true, parties: ['chen'], applicantKind: kind, submissions: 1, recused },
    ...{ meetings: reached && status !== 'examined' ? 1 : 0, officeCalled: called },
  };
  const circles = filingCirclesOf(state, institutionOf(house), house.person('chen'));
  return one('filings', id, status, stored({ ...state, ...circles }), {
    ...matter,
    subject: house.person('chen'),
    recused,
    reachedCommittee: reached,
    officeIsCalled: called,
  });
}

interface OrderMore {
  readonly as?: 'department' | 'committee';
  readonly called?: boolean;
}

function order(
  house: House,
  status: RectificationState['status'],
  { as = 'department', called = false }: OrderMore = {},
) {
  const by = as === 'committee' ? 'xu' : 'wu';
  const id = [as, status, called ? 'called' : ''].filter(Boolean).join('-');
  const matter = {
    of: 'rectification',
    begunBy: by,
    departmentId: as === 'department' ? 'organization' : null,
  } as const;
  if (status === 'draft') {
    return one('rectifications', id, status, stored(newRectification(by)), {
      ...matter,
      onRecord: false,
      unitId: null,
    });
  }
  const state = {
    ...RectificationState.parse({ ...newRectification(by), createdAt: at }),
    ...ofChen,
    ...{
      status,
      onRecord: true,
      parties: ['chen'],
      issuedBy: as,
      departmentId: matter.departmentId,
      officeCalled: called,
    },
    problems: { p1: '没有公示' },
  };
  const circles = rectificationCirclesOf(state, institutionOf(house), house.person('chen'));
  return one('rectifications', id, status, stored({ ...state, ...circles }), {
    ...matter,
    subject: house.person('chen'),
    officeIsCalled: called || as === 'committee',
  });
}

interface ClearingMore {
  readonly keepers?: string[];
  readonly recused?: string[];
  readonly sealed?: boolean;
  readonly called?: boolean;
}

/** From when on the person concerned is told of it. */
const told: readonly ClarificationStatus[] = ['clarified', 'closed'];

function clearing(house: House, status: ClarificationStatus, more: ClearingMore = {}): BesideCase {
  const { keepers = ['zheng'], recused = [], sealed = true, called = false } = more;
  const marks = [
    keepers.length > 0 ? '' : 'kept-from-all',
    ...recused,
    sealed ? '' : 'unsealed',
    called ? 'called' : '',
  ];
  const id = [status, ...marks].filter(Boolean).join('-');
  const matter = { of: 'clarification', begunBy: 'zheng', departmentId: 'discipline' } as const;
  if (status === 'draft') {
    return one('clarifications', id, status, stored(newClarification('zheng')), {
      ...matter,
      onRecord: false,
      unitId: null,
    });
  }
  const known = sealed ? reporter : null;
  const state = {
    ...ClarificationState.parse({ ...newClarification('zheng'), createdAt: at }),
    ...ofChen,
    ...{ status, onRecord: true, kind: 'report' as const, departmentId: 'discipline', recused, officeCalled: called },
    ...{ handlers: ['zheng'], keepers, parties: told.includes(status) ? ['chen'] : [] },
  };
  const circles = clarificationCirclesOf(state, institutionOf(house), house.person('chen'), known);
  const reached = status === 'referred';
  return one('clarifications', id, status, stored({ ...state, ...circles }), {
    ...matter,
    subject: house.person('chen'),
    inHand: ['zheng'],
    keepers,
    recused,
    reporter: known === null ? null : { uid: 'lin', kin: [] },
    reachedSuperior: reached,
    officeIsCalled: called,
    personIsTold: told.includes(status),
  });
}

function sanction(house: House, status: SanctionState['status']): BesideCase {
  const matter = { of: 'sanction', begunBy: 'sun', departmentId: 'organization' } as const;
  if (status === 'draft') {
    return one('sanctions', status, status, stored(newSanction('sun')), { ...matter, onRecord: false, unitId: null });
  }
  const { title: _, ...person } = ofChen;
  const state = {
    ...SanctionState.parse({ ...newSanction('sun'), createdAt: at }),
    ...person,
    ...{ status, onRecord: true, parties: ['chen'] },
  };
  const circles = sanctionCirclesOf(state, institutionOf(house), house.person('chen'));
  return one('sanctions', status, status, stored({ ...state, ...circles }), {
    ...matter,
    subject: house.person('chen'),
  });
}

/** `zhu` writes no notices any more. */
function notice(house: House, status: NoticeState['status'], by = 'qin'): BesideCase {
  const id = `${by}-${status}`;
  const matter = { of: 'notice', begunBy: by, unitId: null } as const;
  if (status === 'draft') return one('noticeDrafts', id, status, stored(newNotice(by)), { ...matter, onRecord: false });
  const state = {
    ...NoticeState.parse({ ...newNotice(by), createdAt: at }),
    ...{ status, onRecord: true, slug: id, title: '学分互认', submissions: 1 },
  };
  const publishers = house.people.filter(({ active, roles }) => active && roles.includes('publisher'));
  const circles = noticeCirclesOf(state, { ...institutionOf(house), publishers });
  return one('noticeDrafts', id, status, stored({ ...state, ...circles }), matter);
}

/** Every kind of matter in every state, and what else makes a difference. */
export function besideCases(house: House, callers: readonly Caller[]): BesideCase[] {
  const untyped = [
    filing(house, 'draft', { by: 'zhao', kind: 'unit' }),
    clearing(house, 'draft', { sealed: false }),
    notice(house, 'draft', 'ren'),
  ].map((each) => ({ ...each, typed: false }));
  const all = [
    ...untyped,
    ...filingStatuses.map((status) => filing(house, status)),
    ...(['returned', 'filed'] as const).map((status) => filing(house, status, { by: 'zhao', kind: 'unit' })),
    // Who typed it for the unit, and is of another by now.
    filing(house, 'returned', { by: 'gao', kind: 'unit' }),
    filing(house, 'deliberating', { recused: ['sun', 'he', 'cao'] }),
    filing(house, 'submitted', { called: true }),
    ...rectificationStatuses.map((status) => order(house, status)),
    order(house, 'draft', { as: 'committee' }),
    order(house, 'underway', { as: 'committee' }),
    order(house, 'underway', { called: true }),
    ...clarificationStatuses.map((status) => clearing(house, status)),
    clearing(house, 'verifying', { keepers: [] }),
    clearing(house, 'verifying', { recused: ['zheng', 'cao'] }),
    clearing(house, 'verifying', { sealed: false, called: true }),
    ...sanctionStatuses.map((status) => sanction(house, status)),
    ...noticeStatuses.map((status) => notice(house, status)),
    notice(house, 'draft', 'zhu'),
    notice(house, 'returned', 'zhu'),
  ];
  return all.map((each) => ({ ...each, callers: besideCallers(callers, each.matter) }));
}
