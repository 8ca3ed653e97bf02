import { claimsOf, guestUidOf, type Member, type Role } from '@rongcuo/domain';

const organization = { department: 'organization' };
const discipline = { department: 'discipline' };

/**
 * A university in which every kind of person is there: each office, each sort of tie, people of several offices, people
 * who will leave or be moved. Every case of the walk is about `chen` of the unit `it`, handled by `organization`.
 */
function founders(): Member[] {
  return [
    member('chen', ['cadre'], { unitId: 'it', kin: ['fang', 'yin'] }),
    member('peng', ['cadre'], { unitId: 'it' }),
    member('lin', ['cadre'], { unitId: 'chem' }),
    member('zhao', ['unit', 'cadre'], { unitId: 'it' }),
    member('wen', ['unit'], { unitId: 'it' }),
    member('gao', ['unit'], { unitId: 'it' }),
    member('qian', ['unit'], { unitId: 'chem' }),
    member('hu', ['unit'], { unitId: null }),
    member('pan', ['unit'], { unitId: 'it', version: 1 }),

    member('sun', ['handler'], organization),
    member('zhou', ['handler'], organization),
    member('mo', ['handler'], organization),
    member('li', ['handler'], organization),
    member('wang', ['handler'], { ...organization, unitId: 'it' }),
    member('tang', ['handler'], { ...organization, kin: ['chen'] }),
    member('wu', ['head'], organization),
    member('bai', ['head', 'handler'], organization),
    member('fang', ['head'], organization),
    member('ge', ['assessor'], organization),
    member('zheng', ['handler'], discipline),
    member('feng', ['head'], discipline),
    member('xie', ['handler'], discipline),
    member('deng', ['handler'], { ...discipline, kin: ['lin'] }),
    member('ding', ['handler', 'head']),
    member('pei', ['assessor'], discipline),

    member('xu', ['secretary', 'committee']),
    member('shen', ['deputy', 'committee']),
    member('he', ['committee']),
    member('lu', ['committee']),
    member('jin', ['committee', 'supervisor']),
    member('duan', ['committee', 'secretary']),
    member('kang', ['committee', 'deputy'], { unitId: 'it' }),
    member('tao', ['deputy'], { kin: ['chen'] }),
    member('yin', ['secretary']),
    // Kin of who applies for the unit, and of who opens a case for the department: only the former is a tie.
    member('qiao', ['deputy'], { kin: ['zhao', 'sun'] }),
    member('shi', ['handler', 'committee'], organization),

    member('han', ['supervisor']),
    member('cao', ['supervisor']),
    member('jiang', ['supervisor'], { unitId: 'it' }),
    member('yang', ['superior'], { unitId: null }),
    member('yan', ['superior'], { unitId: null }),
    member('kong', ['superior'], { unitId: null, kin: ['chen'] }),
    member('ma', ['superior', 'committee']),

    member('zhu', ['assessor']),
    member('qin', ['publisher']),
    member('ren', ['publisher'], organization),
    member('you', ['admin'], { unitId: null }),
  ];
}

/** Somebody as they were, whose token still says so, and as they are on record now. */
interface Change {
  readonly uid: string;
  readonly now: Partial<Member>;
}

/** What happens to people after all cases have been worked on: who leaves, is demoted, or moves to another unit. */
const changes: readonly Change[] = [
  { uid: 'mo', now: { active: false } },
  { uid: 'duan', now: { active: false } },
  { uid: 'jin', now: { roles: [] } },
  { uid: 'gao', now: { unitId: 'chem' } },
  // Declares a tie only now.
  { uid: 'lu', now: { kin: ['chen'] } },
];

export function member(uid: string, roles: readonly Role[], more: Partial<Member> = {}): Member {
  const blank = { name: uid, post: '', unitId: 'office', department: null, kin: [], active: true, version: 3 };
  return { uid, ...blank, roles: [...roles], ...more };
}

export class House {
  readonly before: readonly Member[] = founders();
  people: readonly Member[] = this.before;

  person(uid: string): Member {
    // A guest has no record but the invitation until they come in.
    return this.people.find((each) => each.uid === uid) ?? member(uid, [], { unitId: null });
  }

  admit(guest: Member): void {
    this.people = [...this.people, guest];
  }

  change(): void {
    for (const { uid, now } of changes) {
      this.people = this.people.map((each) =>
        each.uid === uid ? { ...each, ...now, version: each.version + 1 } : each,
      );
    }
  }
}

/** Somebody who knocks: a person with a token, or nobody signed in. */
export interface Caller {
  readonly name: string;
  readonly uid: string;
  /** Null: nobody is signed in. */
  readonly claims: Readonly<Record<string, unknown>> | null;
  /** As on record; with a token that is not theirs of today they are let in as little as whoever has left. */
  readonly person: Member;
}

/** Everybody with today's token, and those who try what they should no longer have. */
export function callersOf(house: House): Caller[] {
  const now = house.people.map((person) => ({
    name: person.uid,
    uid: person.uid,
    claims: { ...claimsOf(person) },
    person,
  }));
  const out = (name: string, uid: string, claims: Caller['claims']): Caller => ({
    name,
    uid,
    claims,
    person: { ...house.person(uid), active: false },
  });
  const outdated = changes.flatMap(({ uid }) => {
    const before = house.before.find((each) => each.uid === uid);
    return before ? [out(`${uid}, with the token of before`, uid, { ...claimsOf(before) })] : [];
  });
  // In office, about whom it is, and whoever begins what stands beside cases.
  const ahead = ['wu', 'chen', 'zheng', 'sun', 'qin'].map((uid) => {
    const person = house.person(uid);
    return out(`${uid}, with a token of a version not there yet`, uid, {
      ...claimsOf(person),
      version: person.version + 1,
    });
  });
  const guests = house.people.filter(({ uid }) => uid.startsWith(guestUidOf('two-invited')));
  return [
    ...now,
    ...outdated,
    ...ahead,
    out('wu, with a token without claims', 'wu', {}),
    out('pan, whose record is the first, with a token without a version', 'pan', {
      roles: ['unit'],
      unitId: 'it',
      department: null,
    }),
    ...guests.map((guest) =>
      out(`${guest.uid}, with a token of a version not there yet`, guest.uid, {
        ...claimsOf(guest),
        version: guest.version + 1,
      }),
    ),
    out('han, with a version that is text', 'han', { ...claimsOf(house.person('han')), version: '3' }),
    out('somebody without a record, with every role', 'nobody', { ...claimsOf(everything) }),
    out('nobody signed in', '', null),
  ];
}

const everything = member(
  'nobody',
  ['cadre', 'unit', 'handler', 'head', 'committee', 'secretary', 'supervisor', 'superior', 'admin'],
  { ...organization, unitId: 'it' },
);
