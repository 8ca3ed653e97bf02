import type { Service } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { caseWith, chen, person, today, tomorrow } from '../committee/case.fixture.ts';
import { isLate, ownServiceOf } from './window.ts';

const service: Service = {
  how: 'inPerson',
  on: today,
  by: 'sun',
  acknowledged: false,
  refusedToSign: '',
  appealed: false,
  appealUntil: today,
};

describe('whose appeal window it is', () => {
  it('[M7.4b] opens for the cadre and for the unit by the service each had', () => {
    const state = caseWith({
      status: 'served',
      services: { subject: service, unit: { ...service, appealUntil: tomorrow } },
    });
    expect(ownServiceOf(chen, state)?.to).toBe('subject');
    expect(ownServiceOf(person('zhao', ['unit'], { unitId: 'it' }), state)?.service.appealUntil).toBe(tomorrow);
    expect(ownServiceOf(person('qian', ['unit'], { unitId: 'chem' }), state)).toBeNull();
  });

  it('[M7.4b] has not opened for whom nothing has been served', () => {
    expect(ownServiceOf(chen, caseWith({ status: 'determined', services: { unit: service } }))).toBeNull();
  });

  it('[M7.4b] is open through its last day', () => {
    expect(isLate(service, today)).toBe(false);
    expect(isLate(service, tomorrow)).toBe(true);
  });
});
