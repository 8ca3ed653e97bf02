import {
  type CaseState,
  caseActionKinds,
  caseCapacitiesOf,
  caseProcedure,
  instantFromMillis,
  kernelRefusalCodes,
  whyNot,
} from '@rongcuo/domain';
import { mayAsk, type Standing, standingsOf } from '@rongcuo/domain/access';
import { describe, expect, it } from 'vitest';
import type { WalkCase } from '../walk/world.ts';
import { createWorld } from '../walk/world.ts';

/*
 * The matrix against the domain itself: what the decider answers, and whom the lists of a case hold. The rules are
 * judged by the same matrix (walk.test.ts), so all three say the same.
 */
const { house, cases } = createWorld();
const now = instantFromMillis(Date.now());
const whoAndWhen: readonly string[] = kernelRefusalCodes;

const inCircle: Readonly<Partial<Record<Standing, (state: CaseState) => readonly string[]>>> = {
  handler: ({ handlers }) => handlers,
  supervisor: ({ watch }) => watch,
  guest: ({ guests }) => guests,
};

function standing(one: WalkCase, ...wanted: readonly Standing[]): string[] {
  const found = house.people.filter((person) => standingsOf(person, one.matter).some((each) => wanted.includes(each)));
  return found.map(({ uid }) => uid).sort();
}

describe('the access matrix and the decider', () => {
  it.each(cases)('[M7.2a] agree on who may ask what of $id', (one) => {
    for (const kind of caseActionKinds) {
      const byMatrix = house.people.filter((person) => mayAsk(person, one.matter, kind)).map(({ uid }) => uid);
      const byDecider = house.people.filter((actor) => {
        const refusal = whyNot(caseProcedure, kind, { state: one.story.state, facts: { now, actor } });
        const named = refusal === null || !whoAndWhen.includes(refusal.code);
        // The row itself lets any applicant ask it; that only a department's staff open a case, its guards say.
        const opens =
          actor.department !== null && ['handler', 'head'].some((role) => actor.roles.some((r) => r === role));
        return named && (kind !== 'openExOfficio' || opens);
      });
      expect({ kind, may: byMatrix }).toEqual({ kind, may: byDecider.map(({ uid }) => uid) });
    }
  });

  it.each(cases.filter(({ story }) => story.state.onRecord))('[M7.2a] agree on whom the lists of $id hold', (one) => {
    const { state } = one.story;
    const { matter } = one;
    for (const [name, circle] of Object.entries(inCircle) as [Standing, (state: CaseState) => readonly string[]][]) {
      expect({ name, holds: [...circle(state)].sort() }).toEqual({ name, holds: standing(one, name) });
    }
    const atIntake = ['submitted', 'returned'].includes(matter.status);
    expect([...state.desk].sort()).toEqual(standing(one, 'head', 'handler', ...(atIntake ? (['staff'] as const) : [])));
    expect([...state.bench].sort()).toEqual(matter.reachedCommittee ? standing(one, 'committee') : []);
    expect([...state.superiors].sort()).toEqual(matter.reachedSuperior ? standing(one, 'superior') : []);
  });

  it('[M7.2a] nobody who has left, is tied or was recused acts in any office on any case', () => {
    const offices = ['staff', 'handler', 'head', 'committee', 'secretary', 'deputy', 'supervisor', 'superior'];
    for (const { story, matter } of cases) {
      for (const person of house.people.filter(({ uid, active }) => !active || matter.recused.includes(uid))) {
        const holds = person.active ? caseCapacitiesOf(person, story.state) : [];
        expect({ who: person.uid, holds: holds.filter((each) => offices.includes(each)) }).toEqual({
          who: person.uid,
          holds: [],
        });
      }
    }
  });
});
