import { describe, expect, it } from 'vitest';
import { printedAnew, securityDocument } from '../../scripts/security/document.ts';

describe('docs/SECURITY.md', () => {
  it('[M11b] prints the access matrix and the table of actions as they are; else run npm run security:matrix', () => {
    const document = securityDocument();
    expect(document).toBe(printedAnew(document));
  });

  it('says when one of its printed parts has lost its marks', () => {
    expect(() => printedAnew('<!-- reading -->')).toThrow('reading');
  });
});
