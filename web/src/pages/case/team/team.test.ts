import { CaseState, type DirectoryEntry, emptyBooks, instantFromMillis } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import type { ShownEvent } from '../../../data/decode.ts';
import { pendingRecusals } from '../../../matters/pending-recusals.ts';
import { recusalsIn } from '../../../matters/recusals.ts';
import { candidatesFor } from './candidates.ts';
import { barredWords } from './text/zh.ts';

const at = instantFromMillis(Date.parse('2026-10-08T00:00:00Z'));
const state = CaseState.parse({
  status: 'accepted',
  applicantId: 'chen',
  createdAt: at,
  onRecord: true,
  parties: ['chen'],
  subjectId: 'chen',
  unitId: 'it',
  recused: ['zhou'],
});
const colleague = (uid: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  uid,
  name: `${uid}同志`,
  post: '科员',
  unitId: 'office',
  department: 'organization',
  roles: ['handler'],
  cadre: false,
  house: true,
  active: true,
  ...more,
});

describe('whom the head can assign', () => {
  it('[M7.2a] names handlers of the department, and says of the others why not', () => {
    const { free, barred } = candidatesFor(state, [
      colleague('sun'),
      colleague('zhou'),
      colleague('feng', { unitId: 'it' }),
      colleague('wu', { roles: ['head'] }),
      colleague('gone', { active: false }),
    ]);
    expect(free).toEqual([{ value: 'sun', label: 'sun同志', sub: '科员' }]);
    expect(barred).toEqual([
      { name: 'zhou同志', why: barredWords.recused },
      { name: 'feng同志', why: barredWords.sameUnit },
    ]);
  });
});

describe('recusals that wait for a decision', () => {
  const entry = { of: 'sun', ofName: '孙立', askedBy: 'chen', reason: '与本事有关', decidedBy: null, grounds: '' };

  it('[M7.2a] are those in the book on which nobody has decided', () => {
    const recusals = { r1: { ...entry, state: 'asked' as const }, r2: { ...entry, state: 'refused' as const } };
    expect(pendingRecusals({ ...emptyBooks.team, recusals })).toEqual([
      { id: 'r1', name: '孙立', reason: '与本事有关' },
    ]);
  });
});

describe('every recusal there has been', () => {
  const entry = { reason: '与本事有关', grounds: '' };
  const step = (seq: number, kind: string, action: string, byName: string, data = {}): ShownEvent => {
    return { seq, kind, action, at, byName, capacity: '', data };
  };

  it('[M7.2a] is told in the order asked, with who asked for it and who decided on it', () => {
    const recusals = {
      a: { ...entry, of: 'wu', ofName: '吴建国', askedBy: 'chen', state: 'refused' as const, decidedBy: 'xu' },
      z: { ...entry, of: 'sun', ofName: '孙立', askedBy: 'sun', state: 'granted' as const, decidedBy: 'sun' },
    };
    const events = [
      step(3, 'declareTie', 'z', '孙立'),
      step(4, 'askRecusal', 'a', '陈思源'),
      step(6, 'decideRecusal', 'd', '许国强', { request: 'a' }),
    ];
    const told = recusalsIn({ ...emptyBooks.team, recusals }, events);
    expect(told.map(({ id, own, asked, decided }) => [id, own, asked?.byName, decided?.byName])).toEqual([
      ['z', true, '孙立', undefined],
      ['a', false, '陈思源', '许国强'],
    ]);
  });

  it('[M7.2a] is told from the book alone to whoever has not yet got the record', () => {
    const recusals = {
      a: { ...entry, of: 'wu', ofName: '', askedBy: 'chen', state: 'asked' as const, decidedBy: null },
    };
    expect(recusalsIn({ ...emptyBooks.team, recusals }, [])).toMatchObject([{ id: 'a', asked: null, decided: null }]);
    expect(recusalsIn(null, [])).toEqual([]);
  });
});
