import { describe, expect, it } from 'vitest';
import { institution, now, people } from '../case/fixtures.ts';
import type { Member } from '../people/member.ts';
import { orderIn, orderPeople } from '../rectification/fixtures.ts';
import { rectificationKind } from '../rectification/kind.ts';
import { sanctionCirclesOf } from '../sanctions/circles.ts';
import { sanctionKind } from '../sanctions/kind.ts';
import { newSanction, SanctionState } from '../sanctions/state.ts';
import { toldOfMatter } from './telling.ts';

const step = { seq: 2, from: 'issued', to: 'underway', at: now, data: {} } as const;
const uidsIn = (told: ReturnType<typeof toldOfMatter>): string[] => told.map(({ path }) => path.split('/')[1] ?? '');

/** All but those: they have left, and their records say so. */
function without(...left: readonly string[]): Member[] {
  return Object.values<Member>(orderPeople).map((one) => (left.includes(one.uid) ? { ...one, active: false } : one));
}

describe('telling of an order to put something right', () => {
  const told = (members: readonly Member[], tells: readonly string[], more: Parameters<typeof orderIn>[1] = {}) =>
    uidsIn(
      toldOfMatter(
        rectificationKind,
        'm',
        { ...step, kind: 'plan', by: 'chen', tells: [...tells] },
        orderIn('underway', more),
        members,
      ),
    );

  it('[M9] [M11a] a department’s reaches its staff, and nobody above while there is one of them', () => {
    expect(told(without(), ['staff'])).toEqual(['sun', 'zhou']);
    expect(told(without('sun'), ['staff'])).toEqual(['zhou']);
  });

  it('[M9] [M11a] where none of the staff is left it reaches who issued it, the head; then supervision', () => {
    const staff = ['sun', 'zhou'];
    expect(told(without(...staff), ['staff'])).toEqual(['wu']);
    expect(told(without(...staff, 'wu'), ['staff'])).toEqual(['han']);
    expect(told(without('wu'), ['issuer'])).toEqual(['han']);
    expect(told(without(...staff, 'wu', 'han'), ['staff'])).toEqual([]);
  });

  it('[M9] [M11a] who has another department, or another role by now, is nobody to be told in their place', () => {
    const elsewhere = without('zhou').map((one) => (one.uid === 'sun' ? { ...one, department: 'discipline' } : one));
    expect(told(elsewhere, ['staff'])).toEqual(['wu']);
    const noHead = without('sun', 'zhou').map((one) =>
      one.uid === 'wu' ? { ...one, roles: ['cadre' as const] } : one,
    );
    expect(told(noHead, ['staff'])).toEqual(['han']);
  });

  it('[M9] [M11a] the committee’s has no staff: it reaches who presides, then supervision', () => {
    const committees = { issuedBy: 'committee', departmentId: null, departmentName: null } as const;
    expect(told(without(), ['staff'], committees)).toEqual(['xu']);
    expect(told(without(), ['issuer', 'staff'], committees)).toEqual(['xu']);
    expect(told(without('xu', 'shen'), ['staff'], committees)).toEqual(['han']);
  });

  it('[M9] whoever took the step is not told of it, nor somebody else for them', () => {
    const event = { ...step, kind: 'followUp', by: 'sun', tells: ['staff'] };
    expect(uidsIn(toldOfMatter(rectificationKind, 'm', event, orderIn('closed'), without('zhou')))).toEqual([]);
  });
});

describe('telling of what nobody issued', () => {
  it('[M8b] [M11a] a measure reaches the staff, then the head of their department, then supervision', () => {
    const blank = SanctionState.parse({ ...newSanction('sun'), createdAt: now });
    const state = { ...blank, status: 'running', onRecord: true, subjectId: 'chen', version: 1 } as const;
    const drawn = { ...state, ...sanctionCirclesOf(state, institution, people.chen) };
    const told = (...left: string[]) =>
      uidsIn(
        toldOfMatter(
          sanctionKind,
          'm',
          { ...step, kind: 'expire', by: 'system', tells: ['staff'] },
          drawn,
          without(...left),
        ),
      );
    expect(told()).toEqual(['sun', 'zhou']);
    expect(told('sun', 'zhou')).toEqual(['wu']);
    expect(told('sun', 'zhou', 'wu')).toEqual(['han']);
  });
});
