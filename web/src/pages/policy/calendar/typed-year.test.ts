import { coveredThrough, firstCalendar } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { blankYear, proposalWith, type TypedYear, typedYear, yearsOf } from './typed-year.ts';

const filled: TypedYear = {
  ...blankYear('2027'),
  notice: '国办发明电〔2026〕8号',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '端午节', from: '', to: '' },
  ],
  workdays: [{ on: '2027-02-14' }, { on: '' }],
  reason: '2027 年放假安排已经公布',
};

describe('publishing a year of working days', () => {
  it('[M14] offers the next year first, and the known ones to correct', () => {
    expect(yearsOf(firstCalendar)).toEqual(['2027', '2026', '2025', '2024']);
  });

  it('[M14] adds the year to those there are, without the rows left empty', () => {
    const { proposal } = proposalWith(firstCalendar, filled);
    expect(proposal?.years['2027']).toEqual({
      notice: '国办发明电〔2026〕8号',
      holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      workdays: ['2027-02-14'],
    });
    expect(proposal && coveredThrough(proposal)).toBe('2027-12-31');
    expect(proposal?.years['2025']).toEqual(firstCalendar.years['2025']);
  });

  it('[M14] corrects a year from what it was', () => {
    const known = firstCalendar.years['2026'];
    if (!known) throw new Error('2026 is known');
    const same = proposalWith(firstCalendar, { ...typedYear('2026', known), reason: '更正' });
    expect(same.proposal?.years).toEqual(firstCalendar.years);
  });

  it.each([
    ['notice', { notice: ' ' }],
    ['reason', { reason: '' }],
    ['holidays', { holidays: [] }],
    ['holidays', { holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }],
    ['holidays', { holidays: [{ name: '元旦', from: '2027-01-01', to: '' }] }],
    ['holidays', { holidays: [{ name: '', from: '2027-01-01', to: '2027-01-02' }] }],
    ['holidays', { holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-01' }] }],
    ['workdays', { workdays: [{ on: '2027-02-15' }] }],
    ['workdays', { workdays: [{ on: '2027-01-02' }] }],
  ] as const)('[M14] says at “%s” what is wrong with %j', (field, wrong) => {
    const typed = { ...filled, ...wrong } as TypedYear;
    expect(Object.keys(proposalWith(firstCalendar, typed).errors)).toEqual([field]);
  });
});
