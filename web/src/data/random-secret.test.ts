import { Redemption } from '@rongcuo/domain';
import { expect, it } from 'vitest';
import { randomSecret } from './random-secret.ts';

it('[M7.2b] the secret of a link is one that the server takes for a secret, and never the same twice', () => {
  const drawn = Array.from({ length: 200 }, randomSecret);
  expect(new Set(drawn).size).toBe(drawn.length);
  for (const secret of drawn) {
    const sent = { caseId: 'c', invitationId: 'i', secret, device: secret };
    expect(Redemption.safeParse(sent).success).toBe(true);
  }
});
