import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { member } from '../../case/fixtures.ts';
import { kernelRefusalCodes } from '../../kernel/refusal.ts';
import { addDays, addMonths, type PlainDate, plainDateOf, startOf } from '../../time/time.ts';
import { guestUidOf } from '../guest-uid.ts';
import type { Member } from '../member.ts';
import { type DelegationFacts, decideDelegation, delegationCodes, delegationNeeds } from './decide.ts';
import { type Delegation, delegationKinds, isOpen, overlaps, standsInOn, startedOn, turnedBy } from './delegation.ts';
import { delegationRefusalWords, delegationTitle } from './text/zh.ts';

const today = '2026-11-23' as PlainDate;
const day = (after: number): PlainDate => addDays(today, after);
const organization = { department: 'organization' };
const sun = member('sun', ['handler'], organization);
const zhou = member('zhou', ['handler'], organization);
const xu = member('xu', ['secretary', 'committee']);
const he = member('he', ['committee']);
const han = member('han', ['supervisor']);

const payload = { to: 'zhou', from: day(1), until: day(10), reason: '出国访问' };
const delegation = (more: Partial<Delegation> = {}): Delegation => ({
  ...startedOn(
    { id: 'd1', of: 'sun', ofName: '孙立', to: 'zhou', toName: '周敏', from: day(1), until: day(10), reason: '出国' },
    today,
  ),
  ...more,
});

interface Given extends Partial<DelegationFacts> {
  readonly actor?: Member | null;
}
function decide(kind: string, asked: unknown, given: Given = {}) {
  const facts = { actor: sun, deputy: zhou, about: null, open: [], today, requestId: 'r1', ...given };
  return decideDelegation({ kind, payload: asked }, facts);
}
const name = (change: object = {}, given: Given = {}) => decide('delegate', { ...payload, ...change }, given);
const code = (outcome: ReturnType<typeof decide>) => (outcome.ok ? null : outcome.code);

describe('naming a deputy', () => {
  it('[M11b] says who, from when until when, to both and to supervision, and begins on its day', () => {
    const outcome = name();
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.delegation).toEqual({
      ...{ id: 'r1', of: 'sun', ofName: sun.name, to: 'zhou', toName: zhou.name },
      ...{ from: day(1), until: day(10), reason: '出国访问', state: 'named', nextAt: startOf(day(1)) },
    });
    expect(outcome).toMatchObject({ kind: 'delegate', tells: ['supervisor', 'standIn', 'leftAlone'] });
    expect(outcome.data).toMatchObject({ principal: 'sun', standIn: 'zhou', before: null, leftAlone: [] });
  });

  it('[M11b] begins at once where its first day is today, and ends after its last', () => {
    const outcome = name({ from: today, until: today });
    expect(outcome).toMatchObject({ delegation: { state: 'running', nextAt: startOf(day(1)) } });
  });

  it.each<readonly [title: string, change: object, given: Given, expected: string]>([
    ['oneself', { to: 'sun' }, { deputy: sun }, 'deputy-oneself'],
    ['nobody there is', { to: 'nobody' }, { deputy: null }, 'deputy-unknown'],
    ['who has left', {}, { deputy: { ...zhou, active: false } }, 'deputy-departed'],
    ['a guest', { to: guestUidOf('i1') }, { deputy: member(guestUidOf('i1'), []) }, 'deputy-guest'],
    ['another department', {}, { deputy: { ...zhou, department: 'discipline' } }, 'deputy-elsewhere'],
    ['who works on no case there', {}, { deputy: { ...zhou, roles: ['assessor'] } }, 'deputy-elsewhere'],
    ['from a day that is over', { from: day(-1) }, {}, 'period-past'],
    ['until before it begins', { until: today }, {}, 'period-reversed'],
    ['for more than six months', { until: addDays(addMonths(day(1), 6), 1) }, {}, 'period-too-long'],
    ['a second for the same days', {}, { open: [delegation({ to: 'li' })] }, 'period-overlaps'],
    ['who is away then too', {}, { open: [delegation({ of: 'zhou', to: 'li' })] }, 'deputy-away'],
    ['without a reason', { reason: ' ' }, {}, 'payload-invalid'],
    ['with a right to act', { roles: ['head'] }, {}, 'payload-invalid'],
    ['by who has left', {}, { actor: { ...sun, active: false } }, 'inactive'],
    ['by nobody', {}, { actor: null }, 'inactive'],
    ['by a guest', {}, { actor: member(guestUidOf('i2'), []) }, 'not-yours'],
    ['by a cadre, for whom nothing waits', {}, { actor: member('chen', ['cadre']) }, 'nothing-to-delegate'],
  ])('[M11b] is refused: %s', (_, change, given, expected) => {
    expect(code(name(change, given))).toBe(expected);
  });

  it('[M11b] is allowed where each of those just holds', () => {
    expect(code(name({ until: addMonths(day(1), 6) }))).toBeNull();
    expect(code(name({}, { open: [delegation({ from: day(11), until: day(20), to: 'li' })] }))).toBeNull();
    expect(code(name({}, { open: [delegation({ of: 'zhou', to: 'li', from: day(11), until: day(20) })] }))).toBeNull();
  });

  it('[M11b] both of the committee may be of any department, and whoever sits with it asks one of its members', () => {
    expect(code(name({ to: 'he' }, { actor: xu, deputy: he }))).toBeNull();
    expect(code(name({ to: 'he' }, { actor: han, deputy: he }))).toBeNull();
    expect(code(name({ to: 'han' }, { actor: he, deputy: han }))).toBe('deputy-elsewhere');
    expect(code(name({ to: 'he' }, { actor: sun, deputy: he }))).toBe('deputy-elsewhere');
  });

  it('[M11b] whoever stands in for somebody and is away now leaves them alone, and they are told; nothing is passed on', () => {
    const standing = delegation({ of: 'wu', to: 'sun', from: day(5), until: day(30) });
    const outcome = name({}, { open: [standing] });
    expect(outcome).toMatchObject({ ok: true, data: { leftAlone: ['wu'] } });
    expect(name({ until: day(4) }, { open: [standing] })).toMatchObject({ data: { leftAlone: [] } });
  });
});

describe('ending it', () => {
  const end = (given: Given, of = 'd1') => decide('endDelegation', { of }, { about: delegation(), ...given });

  it('[M11b] is for who is away and for who stands in, at once', () => {
    for (const actor of [sun, zhou]) {
      expect(end({ actor })).toMatchObject({ ok: true, delegation: { state: 'ended', nextAt: null } });
    }
  });

  it('[M11b] is for nobody else, and once', () => {
    expect(code(end({ actor: xu }))).toBe('no-such-delegation');
    expect(code(end({ about: null }))).toBe('no-such-delegation');
    expect(code(end({ about: delegation({ state: 'over', nextAt: null }) }))).toBe('delegation-over');
    expect(code(decide('repeal', { of: 'd1' }))).toBe('unknown-action');
  });

  it('what a request names is looked up, and nothing where it cannot be read', () => {
    expect(delegationNeeds({ kind: 'delegate', payload })).toEqual({ deputy: 'zhou', about: null });
    expect(delegationNeeds({ kind: 'endDelegation', payload: { of: 'd1' } })).toEqual({ deputy: null, about: 'd1' });
    expect(delegationNeeds({ kind: 'delegate', payload: '全部' })).toEqual({ deputy: null, about: null });
  });
});

describe('what becomes of it by itself', () => {
  it('[M11b] it begins on its first day and is over after its last, each entered once however late that is looked at', () => {
    const periods = fc.tuple(fc.nat(20), fc.nat(60), fc.nat(120));
    fc.assert(
      fc.property(periods, ([start, length, looked]) => {
        const [from, until] = [day(start), day(start + length)];
        const named = startedOn({ ...delegation(), from, until }, today);
        const at = startOf(day(looked));
        let now = named;
        const kinds: string[] = [];
        for (let turned = turnedBy(now, at); turned; turned = turnedBy(now, at)) {
          kinds.push(turned.kind);
          now = turned.next;
        }
        const begins = start > 0 && day(looked) >= from ? ['beginDelegation'] : [];
        const over = day(looked) > until ? ['delegationOver'] : [];
        expect(kinds).toEqual([...begins, ...over]);
        expect(isOpen(now)).toBe(over.length === 0);
        // By its days, whether the sweep has come by or not.
        expect(standsInOn(named, plainDateOf(at))).toBe(from <= plainDateOf(at) && plainDateOf(at) <= until);
        expect(standsInOn(now, plainDateOf(at))).toBe(standsInOn(named, plainDateOf(at)));
      }),
    );
  });

  it('[M11b] ended, nobody stands in from that moment on', () => {
    const ended = delegation({ state: 'ended', nextAt: null });
    expect(standsInOn(ended, day(5))).toBe(false);
    expect(turnedBy(ended, startOf(day(30)))).toBeNull();
  });

  it('two periods have a day in common or they do not', () => {
    const days = fc.tuple(fc.nat(30), fc.nat(10));
    fc.assert(
      fc.property(days, days, ([a, la], [b, lb]) => {
        const [one, other] = [
          { from: day(a), until: day(a + la) },
          { from: day(b), until: day(b + lb) },
        ];
        const common = Array.from({ length: 60 }, (_, n) => n).some(
          (n) => n >= a && n <= a + la && n >= b && n <= b + lb,
        );
        expect(overlaps(one, other)).toBe(common);
        expect(overlaps(other, one)).toBe(common);
      }),
    );
  });
});

describe('the words of it', () => {
  const facts = { name: '周敏', from: day(1), until: day(10), today, latest: day(90), kind: 'delegate' };
  it.each([...kernelRefusalCodes, ...delegationCodes])(
    'say of “%s” what stands against it, in whole sentences',
    (one) => {
      const said = delegationRefusalWords({ code: one, facts });
      expect(said).toMatch(/^[^。]{4,}.*。$/u);
      expect(said).not.toMatch(/undefined|null|NaN|\[object|“”/);
    },
  );

  it.each(delegationKinds)('[M11b] tell of “%s” each whom it tells, and nobody of the reason', (kind) => {
    const data = { name: '孙立', reason: '手术', after: { deputy: '周敏', from: day(1), until: day(10) } };
    const told = (['supervisor', 'principal', 'standIn', 'leftAlone'] as const).map((who) =>
      delegationTitle(kind, who, data),
    );
    expect(told.filter((title) => title !== null).length).toBeGreaterThanOrEqual(2);
    expect(told.filter((title) => title?.includes('手术'))).toEqual([]);
    expect(delegationTitle(kind, 'secretary', data)).toBeNull();
  });
});
