import { execFile } from 'node:child_process';
import { caseNumberIn, caseNumberText, caseSeriesOf, eventIdOf, filePaths, paths } from '@rongcuo/domain';
import type { DocumentData } from 'firebase-admin/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/emulators/paths.ts';
import { leadOn } from '../../scripts/seed/lead.ts';
import { openOffice } from '../../scripts/seed/people.ts';
import type { MatterFault } from '../../scripts/verify/faults.ts';
import { pdfBytes, prepared, sent } from './attachments-support.ts';
import { type Company, openCompany } from './cast.ts';
import { inviteBy, redeem } from './invitation.ts';
import { act, as, led, refusal, theCase, usual } from './support.ts';
import { type Alteration, document, face, faultsIn, link, openCopies } from './tampering.ts';

/**
 * Somebody with all rights over the database alters a record, or what it is of, behind everyone's back: it is found, and
 * named.
 */
const copies = openCopies();
const { whole, kept, checkedAfter } = copies;
afterAll(() => copies.close());

let cast: Company;
/** Carried as far as a case can go; and one of which there is little. */
let caseId: string;
let little: string;
/** Attached to the application, and to a material. */
let submittedFile: string;
let materialFile: string;

const within = (path: string): string => `${paths.case(caseId)}/${path}`;
const event = (seq: number): string => paths.event(caseId, eventIdOf(seq));
/** Through every kind of document a case can hold: files, a guest, an objection, an appeal sent back. */
async function carry(): Promise<void> {
  const { clerk, second, cadre } = cast;
  caseId = await (await as(cadre)).startCase(cast.place.application('cadre'));
  const draft = { caseId, belongsTo: 'draft', round: 0 } as const;
  submittedFile = (await sent(cadre, draft, await prepared(pdfBytes(800_000, 3), '方案.pdf'))).fileId;
  await leadOn(act, caseId, cast, ['draft', 'investigating']);
  const investigation = { caseId, belongsTo: 'investigation', round: 1 } as const;
  materialFile = (await sent(clerk, investigation, await prepared(pdfBytes(900, 4), '日志.pdf'))).fileId;
  await sent(second, investigation, await prepared(pdfBytes(700, 5), '没有用上.pdf'));
  await act(clerk, caseId, 'addMaterial', { ...usual.addMaterial, files: [materialFile] }, 'log');
  expect(await redeem(await inviteBy(clerk, caseId))).toHaveProperty('result');
  await act('han', caseId, 'object', usual.object, 'objection');
  await refusal(cast.head, caseId, 'recommend');
  await act('han', caseId, 'liftObjection');
  await leadOn(act, caseId, cast, ['investigating', 'served']);
  await act(cadre, caseId, 'appeal');
  await act('yang', caseId, 'decideAppeal', { outcome: 'sentBack', reason: '须重新研究。' });
  await act('xu', caseId, 'putOnAgenda');
  await leadOn(act, caseId, cast, ['deliberating', 'served']);
}

/** What is found wrong with the case, and with no other. */
async function faultsAfter(alteration: Alteration): Promise<readonly MatterFault[]> {
  const { [paths.case(caseId)]: faults = [], ...others } = faultsIn(await checkedAfter(alteration));
  expect(others).toEqual({});
  return faults;
}

beforeAll(async () => {
  cast = await openCompany('verify');
  await carry();
  little = await led(cast, cast.place.application('cadre'), 'submitted');
  await copies.take(paths.case(caseId), paths.case(little));
});

describe('a project as its people’s actions left it', () => {
  it('[M7.3a] is whole, to the last document of two rounds, and is counted', async () => {
    const { matters, events, documents, faulty } = await copies.check();
    expect(faulty).toEqual([]);
    expect(matters).toBe(2);
    expect(events).toBe([...whole.keys()].filter((path) => path.includes('/events/')).length);
    // What nobody decided on is no part of it: the drafts, a refused action, a file not used; nor are chunks of files.
    const apart = /\/(events|seals|draft|chunks)\//;
    expect(documents).toBe([...whole.keys()].filter((path) => !apart.test(path)).length - 2 - 2);
  });

  it('[M7.2b] stays so when an invitation ends, a link is tried in vain, and circles are drawn anew', async () => {
    const [guest = '', secret = ''] = ['invitations/', 'invitationSecrets/'].map((part) =>
      [...whole.keys()].find((path) => path.startsWith(within(part))),
    );
    const found = await faultsAfter({
      [guest]: { ...kept(guest), ended: true },
      [secret]: { ...kept(secret), wrong: 3 },
      [paths.case(caseId)]: { ...kept(paths.case(caseId)), bench: [], desk: [] },
    });
    expect(found).toEqual([]);
  });

  it('[M7.3a] an applicant’s draft is nobody’s record yet and is passed over', async () => {
    const draft = paths.case('draft');
    const { faulty, matters } = await checkedAfter({
      [draft]: { status: 'draft', applicantId: 'chen', onRecord: false },
    });
    expect({ faulty, matters }).toEqual({ faulty: [], matters: 2 });
  });
});

describe('the chain of steps', () => {
  const altered: readonly [what: string, change: DocumentData][] = [
    ['who did it', { by: 'sun' }],
    ['the name it was done under', { byName: '某人' }],
    ['when', { at: '2026-01-01T00:00:00.000Z' }],
    ['what it led to', { to: 'closed' }],
    ['what is recorded of it', { data: { names: [] } }],
    ['who is told', { tells: [] }],
    ['who may read it', { class: 'investigation' }],
    ['its own hash', { hash: '0'.repeat(64) }],
    ['a field more than it had', { note: '补记' }],
    ['a field of another form', { seq: '3' }],
  ];
  it.each(altered)(
    '[M7.3a] altered afterwards, %s: found at that step, and nothing else with it',
    async (_, change) => {
      expect(await faultsAfter({ [event(3)]: { ...kept(event(3)), ...change } })).toEqual([link(3, 'altered')]);
    },
  );

  it('[M7.3a] what it says was written, altered: found at that step and at its seals', async () => {
    const change = { ...kept(event(3)), seals: '0'.repeat(64) };
    const found = await faultsAfter({ [event(3)]: change });
    expect(found.slice(0, 2)).toEqual([link(3, 'altered'), document('seals/000003', 'altered')]);
  });

  it('[M7.3a] a removed step is missing', async () => {
    expect(await faultsAfter({ [event(2)]: null })).toEqual([link(2, 'missing')]);
  });

  it('[M7.3a] two steps in each other’s place are out of order', async () => {
    const swapped = { [event(3)]: kept(event(4)), [event(4)]: kept(event(3)) };
    expect(await faultsAfter(swapped)).toEqual([link(3, 'order')]);
  });

  it('[M7.3a] an end that was cut off does not match what the case says, also where the count was altered with it', async () => {
    const { version } = await theCase(caseId);
    const cut = { [event(version)]: null };
    expect(await faultsAfter(cut)).toEqual([link(version, 'head'), ...face('status', 'updatedAt')]);
    const recounted = { ...cut, [paths.case(caseId)]: { ...kept(paths.case(caseId)), version: version - 1 } };
    const found = await faultsAfter(recounted);
    expect(found).toContainEqual(link(version, 'head'));
    expect(found).toContainEqual(document(`seals/${eventIdOf(version)}`, 'extra'));
  });

  it('[M7.3a] a step added, or a count that does not match, is found', async () => {
    const { version } = await theCase(caseId);
    const added = await faultsAfter({ [event(version + 1)]: kept(event(version)) });
    expect(added).toEqual([link(version + 1, 'order')]);
    const recounted = { ...kept(paths.case(caseId)), version: version + 4 };
    expect(await faultsAfter({ [paths.case(caseId)]: recounted })).toEqual([link(version + 1, 'head')]);
  });

  it('[M7.3a] steps of another case in its place are found at the first of them', async () => {
    const foreign = kept(paths.event(little, eventIdOf(1)));
    const found = await faultsAfter({ [event(1)]: foreign });
    expect(found[0]).toEqual(link(1, 'order'));
  });

  it('[M7.3a] what a step sealed, altered, taken away or put in: found', async () => {
    const seals = within('seals/000003');
    const other = { ...kept(seals), documents: {} };
    expect(await faultsAfter({ [seals]: other })).toContainEqual(document('seals/000003', 'altered'));
    expect(await faultsAfter({ [seals]: null })).toContainEqual(document('seals/000003', 'missing'));
    expect(await faultsAfter({ [within('seals/000999')]: other })).toEqual([document('seals/000999', 'extra')]);
  });
});

describe('the documents of a case', () => {
  const everywhere = [
    'evidence/submission-1',
    'books/team',
    'books/investigation',
    'books/recommendation',
    'books/meeting',
    'books/supervision',
    'books/appeal',
    'bodies/log',
    'bodies/hearing',
    'determinations/determination-1',
    'determinations/determination-2',
    'archive/meeting-1',
    'archive/tally-1',
    'archive/tally-2',
    'archive/appeal-1',
    'actions/log',
  ];
  it.each(everywhere)('[M7.3a] a field put into “%s”, or the whole of it taken away: found', async (path) => {
    const changed = { ...kept(within(path)), note: '补记' };
    expect(await faultsAfter({ [within(path)]: changed })).toEqual([document(path, 'altered')]);
    expect(await faultsAfter({ [within(path)]: null })).toEqual([document(path, 'missing')]);
  });

  const words: readonly [path: string, change: (data: DocumentData) => DocumentData][] = [
    ['bodies/log', (data) => ({ ...data, text: `${data['text']}。` })],
    ['bodies/log', (data) => ({ ...data, by: 'zhou' })],
    ['determinations/determination-1', (data) => ({ ...data, result: { tolerate: false } })],
    ['archive/tally-1', (data) => ({ ...data, for: 1 })],
    ['archive/meeting-1', (data) => ({ ...data, votes: { ...data['votes'], he: { vote: 'against', byHand: false } } })],
    ['books/meeting', ({ minutes: _, ...data }) => data],
    ['books/appeal', (data) => ({ ...data, outcome: 'upheld' })],
    ['evidence/submission-1', (data) => ({ ...data, exclusion: 'excluded' })],
    ['actions/log', (data) => ({ ...data, by: 'zhou' })],
    ['actions/log', (data) => ({ ...data, result: { status: 'applied', seq: 1 } })],
    ['actions/log', (data) => ({ ...data, result: { status: 'refused', code: 'objected', facts: {} } })],
  ];
  it.each(words)('[M7.3a] “%s” with other words in it is found', async (path, change) => {
    expect(await faultsAfter({ [within(path)]: change(kept(within(path))) })).toEqual([document(path, 'altered')]);
  });

  const planted = ['evidence', 'books', 'bodies', 'determinations', 'archive', 'invitations', 'invitationSecrets'];
  it.each(planted)('[M7.3a] what no step wrote into “%s” is found', async (collection) => {
    const path = `${collection}/planted`;
    expect(await faultsAfter({ [within(path)]: { text: '补记' } })).toEqual([document(path, 'extra')]);
  });

  it('[M7.3a] an action that says it was applied, though no step names it, is found', async () => {
    const planted = { ...kept(within('actions/log')) };
    expect(await faultsAfter({ [within('actions/planted')]: planted })).toEqual([document('actions/planted', 'extra')]);
  });

  it('[M7.3a] every differing document is named, beside the first link that broke', async () => {
    const found = await faultsAfter({
      [event(5)]: { ...kept(event(5)), byName: '某人' },
      [event(6)]: { ...kept(event(6)), byName: '某人' },
      [within('bodies/log')]: null,
      [within('archive/tally-2')]: { ...kept(within('archive/tally-2')), for: 2 },
    });
    const documents = [document('archive/tally-2', 'altered'), document('bodies/log', 'missing')];
    expect(found).toEqual([link(5, 'altered'), ...documents]);
  });
});

describe('the files of a case', () => {
  const chunk = (file: string, index: string) => filePaths.chunk(paths.case(caseId), file, index);

  it('[M7.2a] a chunk with one other byte is found', async () => {
    const path = chunk(submittedFile, '0001');
    const bytes = Buffer.from(kept(path)['bytes']);
    bytes.writeUInt8(bytes.readUInt8(7) ^ 1, 7);
    const found = await faultsAfter({ [path]: { ...kept(path), bytes } });
    expect(found).toEqual([document(`files/${submittedFile}/chunks`, 'altered')]);
  });

  it('[M7.2a] a chunk taken away, put in, or holding no bytes is found', async () => {
    const path = chunk(submittedFile, '0000');
    const named = (index: string) => `files/${submittedFile}/chunks/${index}`;
    expect(await faultsAfter({ [path]: null })).toEqual([document(named('0000'), 'missing')]);
    expect(await faultsAfter({ [chunk(submittedFile, '0002')]: kept(path) })).toEqual([
      document(named('0002'), 'extra'),
    ]);
    expect(await faultsAfter({ [path]: { bytes: '文字' } })).toEqual([document(named('0000'), 'altered')]);
  });

  it('[M7.2a] chunks in each other’s place are found', async () => {
    const [first, second] = [chunk(submittedFile, '0000'), chunk(submittedFile, '0001')];
    const found = await faultsAfter({ [first]: kept(second), [second]: kept(first) });
    expect(found).toEqual([document(`files/${submittedFile}/chunks`, 'altered')]);
  });

  it('[M7.2a] a file under another name, or taken back from those that count, is found', async () => {
    for (const change of [{ name: '别的.pdf' }, { state: 'refused' }, { by: 'zhou' }]) {
      const path = filePaths.file(paths.case(caseId), materialFile);
      const found = await faultsAfter({ [path]: { ...kept(path), ...change } });
      expect(found).toEqual([document(`files/${materialFile}`, 'altered')]);
    }
  });

  it('[M7.2a] other bytes with the fingerprint to match do not fit the record', async () => {
    const [path, bytes] = [filePaths.file(paths.case(caseId), materialFile), chunk(materialFile, '0000')];
    const other = [...whole].find(([, { name }]) => name === '没有用上.pdf');
    if (!other) throw new Error('the other file is not there');
    const [from, { size, sha256 }] = other;
    const forged = { ...kept(path), size, sha256 };
    const found = await faultsAfter({ [path]: forged, [bytes]: kept(`${from}/chunks/0000`) });
    expect(found).toEqual([document(`files/${materialFile}`, 'altered')]);
  });

  it('[M7.1b] a file slipped in with the application after it was submitted is found; one not used is nobody’s fault', async () => {
    const slipped = filePaths.file(paths.case(caseId), 'slipped');
    const chunks = { [filePaths.chunk(paths.case(caseId), 'slipped', '0000')]: kept(chunk(materialFile, '0000')) };
    const ready = { ...kept(filePaths.file(paths.case(caseId), materialFile)), belongsTo: 'draft', round: 0 };
    expect(await faultsAfter({ [slipped]: ready, ...chunks })).toEqual([document('files/slipped', 'extra')]);
    const unused = { ...ready, belongsTo: 'investigation', round: 1 };
    expect(await faultsAfter({ [slipped]: unused, ...chunks })).toEqual([]);
  });

  it('[M7.2a] a file taken away with all its bytes is missing', async () => {
    const alteration = {
      [filePaths.file(paths.case(caseId), materialFile)]: null,
      [chunk(materialFile, '0000')]: null,
    };
    expect(await faultsAfter(alteration)).toEqual([document(`files/${materialFile}`, 'missing')]);
  });
});

describe('the case itself', () => {
  const forged: readonly [change: DocumentData, fields: readonly string[]][] = [
    [{ status: 'closed' }, ['status']],
    [{ number: '容错〔2026〕9999号' }, ['number']],
    [{ result: { tolerate: true, liability: 'mitigated' } }, ['result']],
    [{ services: {} }, ['services']],
    [{ subjectId: 'lin', parties: ['lin'] }, ['parties', 'subjectId']],
    [{ recused: ['he'], touched: [] }, ['recused', 'touched']],
    [{ objected: true }, ['objected']],
    [{ guests: ['guest-planted'] }, ['guests']],
    [{ policyVersion: 7 }, ['policyVersion']],
    [{ note: '补记' }, ['note']],
    [{ updatedAt: new Date('2026-01-01T00:00:00Z') }, ['updatedAt']],
    [{ createdAt: new Date('2026-01-01T00:00:00Z') }, ['createdAt']],
  ];
  it.each(forged)('[M7.3a] with %j does not follow from its steps', async (change, fields) => {
    const found = await faultsAfter({ [paths.case(caseId)]: { ...kept(paths.case(caseId)), ...change } });
    expect(found).toEqual(face(...fields));
  });

  it('[M7.3a] without a field it had is found', async () => {
    const { extended: _, ...rest } = kept(paths.case(caseId));
    expect(await faultsAfter({ [paths.case(caseId)]: rest })).toEqual(face('extended'));
  });

  it('[M7.3a] with the hash of another record does not match its last step', async () => {
    const { version } = await theCase(caseId);
    const head = kept(paths.case(little))['head'];
    const found = await faultsAfter({ [paths.case(caseId)]: { ...kept(paths.case(caseId)), head } });
    expect(found).toEqual([link(version + 1, 'head')]);
  });

  it('[M7.3a] deleted while its record remains, or turned back into a draft, is found', async () => {
    expect(await faultsAfter({ [paths.case(caseId)]: null })).toEqual([{ of: 'gone' }]);
    const hidden = { status: 'draft', applicantId: cast.cadre, onRecord: false, parties: [cast.cadre] };
    expect(await faultsAfter({ [paths.case(caseId)]: hidden })).toEqual([{ of: 'gone' }]);
  });

  it('[M7.3a] deleted with its steps is found by whatever is left of it', async () => {
    const steps = [...whole.keys()].filter((path) => /\/(events|seals)\//.test(path) && path.startsWith(within('')));
    const gone = Object.fromEntries([paths.case(caseId), ...steps].map((path) => [path, null]));
    expect(await faultsAfter(gone)).toEqual([{ of: 'gone' }]);
  });

  it('[M7.1b] deleted with all there was of it leaves its number, which no case has', async () => {
    const { number } = await theCase(caseId);
    const { year, value } = caseNumberIn(number ?? '') ?? { year: 0, value: 0 };
    const counter = { [paths.counter(caseSeriesOf(year))]: { last: value } };
    // Those before it are of cases that are in no copy.
    expect((await checkedAfter(counter)).numbers.missing).not.toContain(number);
    const gone = [...whole.keys()].filter((path) => path === paths.case(caseId) || path.startsWith(within('')));
    const without = await checkedAfter({ ...counter, ...Object.fromEntries(gone.map((path) => [path, null])) });
    expect(without).toMatchObject({ matters: 1, faulty: [], numbers: { ahead: [] } });
    expect(without.numbers.missing).toContain(caseNumberText({ year, value }));
  });

  it('[M7.1b] whose number is still to be given out, by the counter, is found', async () => {
    const { number } = await theCase(caseId);
    expect((await copies.check()).numbers.ahead).toEqual([number]);
  });
});

describe('npm run verify', () => {
  const other = openOffice(`${copies.projectId}-b`);
  afterAll(() => other.close());
  const verify = () =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const env = { ...process.env, GCLOUD_PROJECT: `${copies.projectId}-b`, NO_COLOR: '1' };
      execFile('node', ['--import', 'tsx', 'scripts/verify.ts'], { env, cwd: ROOT }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, said: out + err });
      });
    });

  beforeAll(async () => {
    const of = [...whole].filter(([path]) => path === paths.case(little) || path.startsWith(`${paths.case(little)}/`));
    for (const [path, data] of of) await other.db.doc(path).set(data);
  });

  it('[M7.3a] ends with 0 and says how much it walked when every link holds and every document is as it was written', async () => {
    const said =
      '✓ 已核对 1 个事项（案件、备案、纠错、澄清、处理、公布稿件）、1 条记录、2 份文档，每一环都完整，每一份都与记录相符；考核保护和公开的内容与事项相符。\n';
    expect(await verify()).toEqual({ code: 0, said });
  });

  it('[M7.3a] ends with 1 and names the case, the first broken link, and every document that differs', async () => {
    await other.db.doc(paths.event(little, eventIdOf(1))).update({ byName: '某人' });
    await other.db.doc(paths.submission(little, 1)).update({ exclusion: 'excluded' });
    await other.db.doc(paths.counter(caseSeriesOf(2025))).set({ last: 1 });
    const { code, said } = await verify();
    expect(said).toContain('已核对 1 个事项，发现 3 处与记录不符');
    expect(said).toContain(`${little} 第 1 条记录：内容被改动`);
    expect(said).toContain(`${little} evidence/submission-1：内容与写入时不符`);
    expect(said).toContain('容错〔2025〕1号：编号已经给出，它的事项和全部记录都不在了');
    expect(code).toBe(1);
  });
});
