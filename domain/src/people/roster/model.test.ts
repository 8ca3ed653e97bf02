import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../member.ts';
import { roles } from '../roles.ts';
import { decideRoster } from './decide.ts';
import { rosterNeeds } from './needs.ts';
import { admin, cadre, clerk, departments, left, second, supervisor, units } from './roster.fixture.ts';

/** A house that only requests change, each decided by the records of its moment. */
class House {
  readonly members = new Map<string, Member>(
    [admin, second, cadre, clerk, supervisor, left].map((member) => [member.uid, member]),
  );

  ask(by: string, requestId: string, asked: { readonly kind: string; readonly payload: unknown }) {
    const all = [...this.members.values()];
    const administers = ({ active, roles: held }: Member) => active && held.includes('admin');
    const decision = decideRoster(asked, {
      actor: this.members.get(by) ?? null,
      requestId,
      account: rosterNeeds(asked).account && { uid: `member-${requestId}`, state: 'new' },
      admins: all.filter(administers).map(({ uid }) => uid),
      members: all,
      units,
      departments,
      nameTaken: false,
      last: null,
    });
    if (decision.ok && decision.write.of === 'member') {
      const { before, after } = decision.write;
      this.members.set(after.uid, { ...after, version: (before?.version ?? 0) + 1 });
    }
    return decision;
  }
}

const uids = fc.constantFrom('you', 'ou', 'chen', 'sun', 'han', 'gone', 'member-0', 'member-1', 'member-2', 'nobody');
const wanted = fc.record({
  name: fc.constantFrom('甲', '乙'),
  post: fc.constantFrom('', '科长'),
  unitId: fc.constantFrom(null, 'it', 'chem', 'nowhere'),
  department: fc.constantFrom(null, 'organization', 'publicity'),
  // Mostly what can be, so that the sequences go somewhere.
  roles: fc.oneof(
    fc.constantFrom(['admin'], ['cadre'], ['admin', 'cadre'], ['handler'], ['head', 'committee'], []),
    fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
  ),
  kin: fc.uniqueArray(uids, { maxLength: 2 }),
  reason: fc.constantFrom('调整', ''),
});
const steps = fc.array(
  fc.record({
    by: fc.oneof(fc.constantFrom('you', 'ou'), uids),
    of: uids,
    kind: fc.constantFrom('register', 'change', 'change', 'letGo', 'bringBack'),
    wanted,
    late: fc.nat({ max: 9 }).map((n) => n === 0),
  }),
  { minLength: 20, maxLength: 60 },
);

const rights = (member: Member | undefined) =>
  member && JSON.stringify([member.roles, member.unitId, member.department, member.kin, member.active]);

describe('whatever is asked, by whomever, in whatever order', () => {
  it('[M11b] nobody ever changes one’s own rights, and there is always an administrator, who holds no other office', () => {
    let applied = 0;
    fc.assert(
      fc.property(steps, (sequence) => {
        const house = new House();
        for (const [n, { by, of, kind, wanted: payload, late }] of sequence.entries()) {
          const actor = house.members.get(by);
          const before = rights(actor);
          const version = Math.max(1, (house.members.get(of)?.version ?? 1) - (late ? 1 : 0));
          const about = kind === 'register' ? { account: { email: `m${n}@school.example` } } : { of, version };
          const { reason } = payload;
          const sent = kind === 'letGo' ? { ...about, reason } : { ...about, ...payload };
          const decision = house.ask(by, String(n % 3), { kind, payload: sent });
          if (decision.ok) applied += 1;
          expect(rights(house.members.get(by))).toBe(before);
          if (!(actor?.active && actor.roles.includes('admin'))) expect(decision.ok).toBe(false);
          const inOffice = [...house.members.values()].filter(({ active }) => active);
          const admins = inOffice.filter((member) => member.roles.includes('admin'));
          expect(admins.length).toBeGreaterThan(0);
          for (const one of admins)
            expect(one.roles.filter((role) => role !== 'admin' && role !== 'cadre')).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    // Of these sequences something must have been granted, or nothing was shown.
    expect(applied).toBeGreaterThan(400);
  });
});
