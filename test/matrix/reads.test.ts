import { describe, expect, it } from 'vitest';
import { securityDocument } from '../../scripts/security/document.ts';
import { parseRules } from '../rules-source/parse.ts';
import { readsOf } from '../rules-source/reads.ts';
import { rulesSource } from '../walk/doors.ts';

const MEMBER = 'members/{本人}';
const CASE = 'cases/{caseId}';
const FILE = 'cases/{caseId}/files/{fileId}';
const BODY = 'cases/{caseId}/bodies/{bodyId}';
const OPENING = 'cases/{caseId}/{shelf}/{itemId}/openings/{本人}';
/** Beside cases, whichever collection the matter is in. */
const MATTER = '{kind}/{id}';
const ITS_FILE = '{kind}/{matterId}/files/{fileId}';
const ITS_OPENING = '{kind}/{id}/{shelf}/{itemId}/openings/{本人}';
const ITS_ITEMS = [
  'clarifications/{clarificationId}/bodies/{bodyId}',
  'clarifications/{clarificationId}/sealed/reporter',
];
const INVITATION = 'cases/{caseId}/invitations/{本人}';

function besides(path: string, isChunk: boolean, isOpening: boolean): string[] {
  return [
    MATTER,
    ...(isChunk || (isOpening && path.includes('/files/')) ? [ITS_FILE] : []),
    ...(isOpening ? ITS_ITEMS.filter((item) => path.startsWith(item)) : []),
    ...(isChunk || ITS_ITEMS.includes(path) ? [ITS_OPENING] : []),
  ];
}

describe('the documents that rules read', () => {
  const reads = readsOf(parseRules(rulesSource), rulesSource);

  it.each(reads)(
    '[M11b] $path, $methods: the member and the case; besides, what a trace of reading and an invitation are told by',
    ({ path, methods, documents }) => {
      const isChunk = path.endsWith('/chunks/{chunkId}');
      const isOpening = path.endsWith('/openings/{uid}');
      const isTraced = methods.includes('get') && (isChunk || path.endsWith('/bodies/{bodyId}'));
      const ofGuests = isOpening || (methods.includes('get') && path.endsWith('/files/{fileId}'));
      const allowed = [
        ...[MEMBER, CASE],
        ...(isChunk || (isOpening && path.includes('/files/')) ? [FILE] : []),
        ...(isOpening && path.includes('/bodies/') ? [BODY] : []),
        ...(isTraced ? [OPENING] : []),
        ...(ofGuests ? [INVITATION] : []),
        ...(path.startsWith('cases/') ? [] : besides(path, isChunk, isOpening)),
      ];
      expect(documents.filter((document) => !allowed.includes(document))).toEqual([]);
      // Far below the ten that production permits for one request; docs/adr/0005-openings.md tells why not two.
      expect(documents.length).toBeLessThanOrEqual(4);
    },
  );

  it('[M11b] docs/SECURITY.md tells what each path reads, as the rules have it', () => {
    const rows = reads.map(
      ({ path, methods, documents }) =>
        `| \`${path}\` | ${methods.join(', ')} | ${documents.length} | ${documents.join('、') || '–'} |`,
    );
    const document = securityDocument();
    expect(rows.filter((row) => !document.includes(row))).toEqual([]);
  });
});
