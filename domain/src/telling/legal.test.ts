import { describe, expect, it } from 'vitest';
import { type CaseActionKind, caseActionKinds } from '../case/actions.ts';
import { eventTitle } from '../case/text/events.ts';
import { actionWords } from '../case/text/names.ts';
import { isServedOn, legalServices } from './legal.ts';

const state = { subjectId: 'chen', applicantId: 'zhao', unitId: 'it' };
const person = (uid: string, roles: ('cadre' | 'unit' | 'handler' | 'committee')[], unitId: string | null = null) => ({
  uid,
  roles,
  unitId,
});

describe('what is told, and what nobody can switch off', () => {
  it.each(caseActionKinds)('[M11a] whoever is told of "%s" is told in words', (kind) => {
    const data = kind === 'remind' ? { limit: 'acceptance', step: 'after-0' } : {};
    const title = eventTitle({ kind, data });
    expect(title).toMatch(/\p{Script=Han}/u);
    if (kind !== 'remind') expect(title).toBe(actionWords[kind]);
  });

  it('[M7.1b] [M7.4a] [M7.4b] results and decisions are served: no acceptance declined, no service, no decision on an appeal is missed', () => {
    expect([...legalServices].sort()).toEqual(['decideAppeal', 'decline', 'serve']);
  });

  it.each(['decline', 'serve', 'decideAppeal'] as const)('[M7.4a] "%s" is served on its parties', (kind) => {
    expect(isServedOn({ kind }, state, person('chen', ['cadre']))).toBe(true);
    expect(isServedOn({ kind }, state, person('zhao', ['unit'], 'elsewhere'))).toBe(true);
    expect(isServedOn({ kind }, state, person('wen', ['unit'], 'it'))).toBe(true);
  });

  it.each(['decline', 'serve', 'decideAppeal'] as const)('[M7.4a] "%s" is news to everybody else', (kind) => {
    expect(isServedOn({ kind }, state, person('sun', ['handler'], 'it'))).toBe(false);
    expect(isServedOn({ kind }, state, person('qian', ['unit'], 'chem'))).toBe(false);
    expect(isServedOn({ kind }, { ...state, unitId: null }, person('hu', ['unit'], null))).toBe(false);
    expect(isServedOn({ kind }, state, person('he', ['committee']))).toBe(false);
  });

  const others: readonly CaseActionKind[] = caseActionKinds.filter((kind) => !legalServices.includes(kind));
  it.each(others)('[M11a] "%s" is no legal service, also to the cadre', (kind) => {
    expect(isServedOn({ kind }, state, person('chen', ['cadre']))).toBe(false);
  });
});
