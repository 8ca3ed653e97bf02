import { expect, it } from 'vitest';
import { wellFormedFields } from './well-formed.ts';

it('mends half an emoji wherever it was typed, and changes nothing else', () => {
  const typed = {
    title: '故障\ud83d',
    matter: { account: '经过\ude00', occurredOn: '2026-09-14' },
    cites: ['minutes', '\ud83d'],
    met: true,
    motion: null,
    count: 3,
  };
  expect(wellFormedFields(typed)).toEqual({
    title: '故障\ufffd',
    matter: { account: '经过\ufffd', occurredOn: '2026-09-14' },
    cites: ['minutes', '\ufffd'],
    met: true,
    motion: null,
    count: 3,
  });
  expect(wellFormedFields({})).toEqual({});
});
