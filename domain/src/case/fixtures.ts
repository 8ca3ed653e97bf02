/** A small university for the domain's own tests. */
import { boundaryIds } from '../measures/boundaries.ts';
import { conditionIds } from '../measures/conditions.ts';
import type { Member } from '../people/member.ts';
import type { Role } from '../people/roles.ts';
import type { Instant } from '../time/time.ts';
import type { CaseActionKind, CasePayloads } from './actions.ts';
import type { CaseState, CaseStatus } from './state.ts';
import type { CaseFacts } from './vocabulary.ts';

export const now = '2026-11-23T02:00:00.000Z' as Instant;

function member(uid: string, roles: readonly Role[], more: Partial<Member> = {}): Member {
  return {
    uid,
    name: `${uid}同志`,
    post: '',
    roles: [...roles],
    unitId: 'office',
    department: null,
    kin: [],
    active: true,
    version: 1,
    ...more,
  };
}

const organization = { department: 'organization' };

export const people = {
  chen: member('chen', ['cadre'], { unitId: 'it' }),
  zhao: member('zhao', ['unit', 'cadre'], { unitId: 'it' }),
  qian: member('qian', ['unit'], { unitId: 'chem' }),
  sun: member('sun', ['handler'], organization),
  zhou: member('zhou', ['handler'], organization),
  wu: member('wu', ['head'], organization),
  zheng: member('zheng', ['handler'], { department: 'discipline' }),
  han: member('han', ['supervisor']),
  you: member('you', ['admin']),
} as const;
export type Name = keyof typeof people;

const staff: readonly Member[] = [people.sun, people.zhou, people.wu];

export function completeDraft(): Record<string, unknown> {
  return {
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    accountability: { departmentId: 'organization', kind: 'inquiry', raisedOn: '2026-10-12' },
    matter: { title: '学分互认试点', occurredOn: '2026-09-14', account: '首日选课被误退，当晚恢复。' },
    circumstances: { reformPilot: '首次试点，没有先例。' },
    statements: Object.fromEntries(conditionIds.map((id) => [id, `${id}：已说明`])),
    boundaries: Object.fromEntries(boundaryIds.map((id) => [id, { side: 'within', reason: '经验不足' }])),
    exclusion: 'notExcluded',
  };
}

/** A case as chen's own application left it in the given state. */
export function caseIn(status: CaseStatus, more: Partial<CaseState> = {}): CaseState {
  const onRecord = status !== 'draft';
  return {
    status,
    applicantId: 'chen',
    createdAt: now,
    onRecord,
    parties: ['chen'],
    applicantKind: onRecord ? 'self' : null,
    subjectId: onRecord ? 'chen' : null,
    subjectName: onRecord ? '陈思源' : null,
    unitId: onRecord ? 'it' : null,
    unitName: onRecord ? '信息工程学院党总支' : null,
    unitConcerned: status === 'accepted' || status === 'declined',
    departmentId: onRecord ? 'organization' : null,
    departmentName: onRecord ? '党委组织部' : null,
    title: onRecord ? '学分互认试点' : null,
    number: status === 'accepted' ? '容错〔2026〕1号' : null,
    desk: onRecord ? ['sun', 'wu', 'zhou'] : [],
    handlers: status === 'accepted' ? ['sun'] : [],
    excluded: false,
    submissions: onRecord ? 1 : 0,
    returns: status === 'returned' ? 1 : 0,
    supplements: status === 'returned' ? { matter: '请补充' } : {},
    policyVersion: onRecord ? 1 : null,
    version: onRecord ? 1 : 0,
    head: '',
    updatedAt: onRecord ? now : null,
    ...more,
  };
}

export function factsFor(actor: Member, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    now,
    actor,
    digest: (value) => `digest of ${Object.keys(value).length} fields`,
    draft: completeDraft(),
    subject: people.chen,
    unit: { id: 'it', name: '信息工程学院党总支' },
    department: { id: 'organization', name: '党委组织部', accountability: true },
    staff,
    lastNumber: 6,
    ...more,
  };
}

export const payloads: { readonly [Kind in CaseActionKind]: CasePayloads[Kind] } = {
  submit: { declared: true },
  accept: { exclusionChecked: true },
  return: { supplements: { matter: '请补充会议纪要' } },
  decline: { ground: 'noAccountability', reason: '目前只是一般性了解情况' },
  withdraw: {},
};
