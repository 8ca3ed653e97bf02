import { execFile } from 'node:child_process';
import { instantFromMillis, letterOf, newDelivery, paths } from '@rongcuo/domain';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/emulators/paths.ts';
import { openOffice } from '../../scripts/seed/people.ts';

/** In a project of its own, where nothing else was given up. */
const project = `demo-letters-${crypto.randomUUID().slice(0, 8)}`;
const house = openOffice(project);
afterAll(() => house.close());

function letters(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, GCLOUD_PROJECT: project, NO_COLOR: '1' };
    execFile('node', ['--import', 'tsx', 'scripts/letters.ts', ...args], { env, cwd: ROOT }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}

it('[M11a] npm run letters says what did not get out, and has it sent again', async () => {
  expect(await letters()).toEqual({ code: 0, said: '没有：通知都已发出，或者还在重试。\n' });
  const now = instantFromMillis(Date.parse('2026-10-08T01:00:00.000Z'));
  const fresh = newDelivery({ uid: 'chen', entryId: 'e', channel: 'wecom', legal: true }, now);
  const dead = { ...fresh, status: 'dead', attempts: 6, nextAt: null, lastError: 'wecom-45009' } as const;
  await house.db.doc(paths.delivery('ab')).set(dead);
  await house.db.doc(paths.deadLetter('ab')).set(letterOf(dead, now));
  const { code, said } = await letters();
  expect(code).toBe(0);
  expect(said).toContain('2026-10-08 chen 企业微信：企业微信答复错误码 45009');
  expect(await letters('--resend')).toEqual({ code: 0, said: '已安排重新发送 1 条，十五分钟内开始。\n' });
  expect((await house.db.doc(paths.delivery('ab')).get()).data()).toMatchObject({ status: 'waiting', round: 1 });
  expect((await letters()).said).toContain('没有：');
  expect(await letters('--all')).toMatchObject({ code: 1, said: expect.stringContaining('用法') });
});
