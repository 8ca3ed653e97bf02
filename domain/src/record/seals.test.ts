import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json.ts';
import {
  archivedBy,
  archivedIn,
  digestOfDocument,
  digestOfSeals,
  digestsOfFace,
  sealsOf,
  sumOfSeals,
} from './seals.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const unsealed = { face: ['desk'], documents: { invitations: ['ended'] } };

function sealed(documents: Readonly<Record<`${string}/${string}`, JsonObject>>, before: object | null, after: object) {
  const drafts = Object.entries(documents).map(([path, data]) => ({ path: path as `${string}/${string}`, data }));
  return sealsOf(unsealed, { salt: 's', documents: drafts, before, after }, sha256);
}

describe('what a step seals', () => {
  it('[M7.3a] is every document it wrote and every field of the face it changed', () => {
    const seals = sealed(
      { 'bodies/a': { text: '正文' } },
      { status: 'draft', title: '题' },
      { status: 'submitted', title: '题' },
    );
    expect(Object.keys(seals.documents)).toEqual(['bodies/a']);
    expect(Object.keys(seals.face)).toEqual(['status']);
  });

  it('[M7.3a] is the whole face with the first step', () => {
    const seals = sealed({}, null, { status: 'submitted', number: null, desk: ['sun'] });
    expect(Object.keys(seals.face)).toEqual(['status', 'number']);
  });

  it('[M7.3a] tells every change of a document, also between nothing, null and empty', () => {
    const path = 'bodies/a';
    const digests = [{}, { text: null }, { text: '' }, { text: '正文' }, { text: '正文', by: 'sun' }].map((data) =>
      digestOfDocument(unsealed, { path, data }, sha256),
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('[M7.3a] leaves out what changes without a step, and only in its own place', () => {
    const digest = (path: `${string}/${string}`, ended: boolean) =>
      digestOfDocument(unsealed, { path, data: { name: '代表', ended } }, sha256);
    expect(digest('invitations/g', true)).toBe(digest('invitations/g', false));
    expect(digest('books/investigation', true)).not.toBe(digest('books/investigation', false));
    expect(digestsOfFace(unsealed, { desk: ['sun'] }, sha256)).toEqual({});
  });

  it('[M7.3a] cannot be guessed from the digest in the event, however short what was written is', () => {
    const tally = { 'archive/tally-1': { for: 4 } };
    const [one, other] = ['s', 't'].map((salt) => digestOfSeals({ ...sealed(tally, null, {}), salt }, sha256));
    expect(one).not.toBe(other);
  });
});

describe('what a record says all together', () => {
  it('[M7.3a] is the last word on each document and each field, and which step said it', () => {
    const first = sealed({ 'books/meeting': { minutes: '' }, 'bodies/a': { text: '正文' } }, null, {
      status: 'submitted',
    });
    const second = sealed({ 'books/meeting': { minutes: '纪要' } }, { status: 'submitted' }, { status: 'accepted' });
    const { documents, face } = sumOfSeals([
      { seq: 1, seals: first },
      { seq: 2, seals: second },
    ]);
    expect(documents.get('books/meeting')).toEqual({ digest: second.documents['books/meeting'], seq: 2 });
    expect(documents.get('bodies/a')?.seq).toBe(1);
    expect(face.get('status')).toEqual({ digest: second.face['status'], seq: 2 });
  });
});

describe('what a step superseded', () => {
  it('[M7.3a] is named in its event by the id it is kept under, and read from there', () => {
    const documents = [
      { path: 'archive/meeting-1', data: {} },
      { path: 'determinations/appeal-1', data: {} },
    ] as const;
    expect(archivedBy(documents)).toEqual({ archived: ['meeting-1'] });
    expect(archivedIn({ data: { on: '2026-10-09', archived: ['meeting-1'] } })).toEqual(['meeting-1']);
  });

  it('[M7.3a] is not mentioned where there is nothing', () => {
    expect(archivedBy([{ path: 'bodies/a', data: {} }])).toEqual({});
    expect(archivedIn({ data: {} })).toEqual([]);
  });
});
