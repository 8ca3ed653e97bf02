import { clarificationKind, matterAt, newClarification, paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { clearingAsked } from '../../scripts/seed/clarifications.ts';
import { sanctionFor } from '../../scripts/seed/sanctions.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { ledOrder, theOrder } from './orders-support.ts';
import { recorded, theSanction } from './sanctions-support.ts';
import { actOn, begun, faceOf, led, reads, refusalOn } from './support.ts';

let cast: Company;
/** A case of the cadre, and one of somebody else. */
let own: string;
let others: string;
beforeAll(async () => {
  cast = await openCompany('beside');
  own = await led(cast, cast.place.application('cadre'), 'accepted');
  const other = await openCompany('beside-other');
  others = await led(other, other.place.application('cadre'), 'accepted');
});

describe('what stands beside a case', () => {
  const registration = (changes: object) => ({
    ...clearingAsked({ subject: cast.cadre, clerk: 'zheng', second: 'feng' }).register,
    ...changes,
  });

  it('[M10.1] a lead about a matter that is a case is registered beside it, and leads nobody to the case who may not read it', async () => {
    const matter = await begun('zheng', 'clarifications', newClarification('zheng'));
    for (const caseId of [others, 'no-such-case']) {
      expect(await refusalOn('zheng', matter, 'register', registration({ caseId }))).toMatchObject({
        code: 'case-not-theirs',
        facts: {},
      });
    }
    await actOn('zheng', matter, 'register', registration({ caseId: own }));
    expect(await faceOf(clarificationKind, matter)).toMatchObject({ status: 'registered', caseId: own });
    await assertAllowed(reads('zheng', matter));
    await assertDenied(reads('zheng', paths.case(own)));
    for (const uid of [cast.cadre, cast.clerk, cast.party]) await assertDenied(reads(uid, matter));
    for (const path of [matter, paths.case(own)]) await assertAllowed(reads('han', path));
  });

  it('[M10.1] a report that was borne out is handed over to a case of the same cadre and to no other', async () => {
    const matter = await begun('zheng', 'clarifications', newClarification('zheng'));
    await actOn('zheng', matter, 'register', registration({}));
    expect((await faceOf(clarificationKind, matter)).caseId).toBeNull();
    const { assess, assign } = clearingAsked({ subject: cast.cadre, clerk: 'zheng', second: 'feng' });
    await actOn('wang', matter, 'assess', assess);
    await actOn('wang', matter, 'assign', assign);
    const concluded = { conclusion: 'substantiated', grounds: '记录属实。' };
    const { code } = await refusalOn('wang', matter, 'conclude', { ...concluded, caseId: others });
    expect(code).toBe('case-not-theirs');
    await actOn('wang', matter, 'conclude', { ...concluded, caseId: own });
    expect(await faceOf(clarificationKind, matter)).toMatchObject({ status: 'concluded', caseId: own });
  });

  it('[M8b] [M9] a measure and an order stand beside a case of the same cadre and beside no other', async () => {
    expect(await theSanction(await recorded(cast.cadre, { caseId: own }))).toMatchObject({ caseId: own });
    const matter = await begun('sun', 'sanctions', { status: 'draft', authorId: 'sun', onRecord: false, parties: [] });
    const payload = sanctionFor(cast.cadre, { caseId: others });
    expect(await refusalOn('sun', matter, 'record', payload)).toMatchObject({ code: 'case-not-theirs' });
    const order = await ledOrder({ issuer: cast.head, cadre: cast.cadre }, 'issued', { caseId: own });
    expect(matterAt(order)?.collection).toBe('rectifications');
    expect((await theOrder(order)).caseId).toBe(own);
  });
});
