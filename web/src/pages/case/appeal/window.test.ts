import { openedOn, type PlainDate, type Service } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { caseWith, chen, person, today, tomorrow } from '../committee/case.fixture.ts';
import { ownServiceOf, windowStateOf } from './window.ts';

const until = (due: PlainDate | null) => ({ ...openedOn(today, { months: 1 }), due });
const service: Service = {
  how: 'inPerson',
  on: today,
  by: 'sun',
  acknowledged: false,
  refusedToSign: '',
  appealed: false,
};

describe('whose appeal window it is', () => {
  it('[M7.4b] opens for the cadre and for the unit by the service each had', () => {
    const limits = { appealSubject: until(today), appealUnit: until(tomorrow) };
    const state = caseWith({ status: 'served', limits, services: { subject: service, unit: service } });
    expect(ownServiceOf(chen, state)?.to).toBe('subject');
    expect(ownServiceOf(person('zhao', ['unit'], { unitId: 'it' }), state)?.window?.due).toBe(tomorrow);
    expect(ownServiceOf(person('qian', ['unit'], { unitId: 'chem' }), state)).toBeNull();
  });

  it('[M7.4b] has not opened for whom nothing has been served', () => {
    const state = caseWith({ status: 'determined', limits: { appealUnit: until(today) }, services: { unit: service } });
    expect(ownServiceOf(chen, state)).toBeNull();
  });

  it('[M7.4b] is open through its last day, and where nobody can tell it yet', () => {
    expect(windowStateOf(until(today), today)).toBe('open');
    expect(windowStateOf(until(today), tomorrow)).toBe('late');
    expect(windowStateOf(until(null), tomorrow)).toBe('uncounted');
  });
});
