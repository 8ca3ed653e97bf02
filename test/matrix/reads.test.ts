import { describe, expect, it } from 'vitest';
import { securityDocument } from '../../scripts/security/document.ts';
import { parseRules } from '../rules-source/parse.ts';
import { readsOf } from '../rules-source/reads.ts';
import { rulesSource } from '../walk/doors.ts';

const MEMBER = 'members/{本人}';
const CASE = 'cases/{caseId}';
const FILE = 'cases/{caseId}/files/{fileId}';
const INVITATION = 'cases/{caseId}/invitations/{本人}';

describe('the documents that rules read', () => {
  const reads = readsOf(parseRules(rulesSource), rulesSource);

  it.each(reads)(
    '[M11b] $path, $methods: the member and the case at the most; of files their file, of guests the invitation',
    ({ path, methods, documents }) => {
      const ofChunk = path.endsWith('/chunks/{chunkId}') ? [FILE] : [];
      const openToGuests = methods.includes('get') && (path.includes('/bodies/') || path.includes('/files/'));
      const allowed = [MEMBER, CASE, ...ofChunk, ...(openToGuests ? [INVITATION] : [])];
      expect(documents.filter((document) => !allowed.includes(document))).toEqual([]);
      // Far below the ten that production permits for one request.
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
