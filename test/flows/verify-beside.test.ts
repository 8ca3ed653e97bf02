import { addDays, eventIdOf, filePaths, matterPaths } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { orderReport } from '../../scripts/seed/orders.ts';
import { pdfBytes, prepared, sendTo } from './attachments-support.ts';
import { ledOrder } from './orders-support.ts';
import { openPlace } from './place.ts';
import { recorded } from './sanctions-support.ts';
import { actOn } from './support.ts';
import { type Alteration, document, face, faultsIn, link, openCopies } from './tampering.ts';

/** Matters beside cases are held against their records as cases are; see verify.test.ts for every way of altering one. */
const copies = openCopies();
const { whole, kept } = copies;
afterAll(() => copies.close());

let order: string;
let sanction: string;
let fileId: string;
beforeAll(async () => {
  const place = await openPlace('verifyBeside', {
    cadre: { roles: ['cadre'], at: 'home' },
    head: { roles: ['head'], at: 'away', staff: true },
  });
  const cadre = place.uid('cadre');
  order = await ledOrder({ issuer: place.uid('head'), cadre }, 'underway');
  const sent = await sendTo(cadre, order, { belongsTo: 'report', round: 0 }, await prepared(pdfBytes(900, 6)));
  if (sent.state === 'refused') throw new Error(sent.why);
  fileId = sent.fileId;
  await sendTo(cadre, order, { belongsTo: 'progress', round: 0 }, await prepared(pdfBytes(700, 7), '没有用上.pdf'));
  await actOn(cadre, order, 'report', { ...orderReport, files: [fileId] });
  sanction = await recorded(cadre, { decidedOn: addDays(today(), -30) });
  await copies.take(order, sanction);
});

const faultsAfter = async (alteration: Alteration) => faultsIn(await copies.checkedAfter(alteration));

describe('orders and measures, held against their records', () => {
  it('[M9] [M8b] are whole as their people left them, also when circles are drawn anew', async () => {
    const { matters, events, faulty } = await copies.check();
    expect({ matters, events, faulty }).toEqual({ matters: 2, events: 4, faulty: [] });
    expect(await faultsAfter({ [order]: { ...kept(order), desk: [], watch: [] } })).toEqual({});
  });

  it('[M9] another day on the face, another word in the course, or another order than was issued: found', async () => {
    expect(await faultsAfter({ [order]: { ...kept(order), dueOn: '2030-01-01' } })).toEqual({ [order]: face('dueOn') });
    for (const path of ['books/course', 'evidence/order']) {
      const at = `${order}/${path}`;
      expect(await faultsAfter({ [at]: { ...kept(at), note: '补记' } })).toEqual({
        [order]: [document(path, 'altered')],
      });
      expect(await faultsAfter({ [at]: null })).toEqual({ [order]: [document(path, 'missing')] });
    }
    const planted = { [`${order}/books/planted`]: { text: '补记' } };
    expect(await faultsAfter(planted)).toEqual({ [order]: [document('books/planted', 'extra')] });
  });

  it('[M9] a byte of what was attached, or the entry of the file: found; what was never used is nobody’s record', async () => {
    const chunk = [...whole.keys()].find((path) => path.startsWith(`${filePaths.file(order, fileId)}/chunks/`)) ?? '';
    const bytes = Buffer.from(kept(chunk)['bytes']);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    expect(await faultsAfter({ [chunk]: { ...kept(chunk), bytes } })).toEqual({
      [order]: [document(`files/${fileId}/chunks`, 'altered')],
    });
    const entry = filePaths.file(order, fileId);
    expect(await faultsAfter({ [entry]: { ...kept(entry), name: '别的.pdf' } })).toEqual({
      [order]: [document(`files/${fileId}`, 'altered')],
    });
  });

  it('[M8b] another length, a lighter measure, or a step altered: found on that measure alone', async () => {
    const changed = { ...kept(sanction), until: '2026-11-01', months: 1 };
    expect(await faultsAfter({ [sanction]: changed })).toEqual({ [sanction]: face('months', 'until') });
    const step = matterPaths.event(sanction, eventIdOf(1));
    expect(await faultsAfter({ [step]: { ...kept(step), byName: '某人' } })).toEqual({
      [sanction]: [link(1, 'altered')],
    });
    const moved = { [step]: kept(matterPaths.event(order, eventIdOf(1))) };
    expect((await faultsAfter(moved))[sanction]?.[0]).toEqual(link(1, 'order'));
  });

  it('[M8b] [M9] deleted while the record remains, or turned back into a draft: found', async () => {
    expect(await faultsAfter({ [sanction]: null })).toEqual({ [sanction]: [{ of: 'gone' }] });
    const hidden = { status: 'draft', authorId: 'sun', onRecord: false, parties: [] };
    expect(await faultsAfter({ [order]: hidden })).toEqual({ [order]: [{ of: 'gone' }] });
  });
});
