import { describe, expect, it } from 'vitest';
import { panelErrors } from './panel-errors.ts';
import { panelWords } from './text/zh.ts';

describe('what a handler fills in', () => {
  it('[M12] cannot accept without having checked against article 12', () => {
    expect(panelErrors('accept', { exclusionChecked: false })).toEqual({
      exclusionChecked: panelWords.accept.checkMissing,
    });
    expect(panelErrors('accept', { exclusionChecked: true })).toEqual({});
  });

  it('[M7.1b] names at least one part to supplement, and what is missing in each', () => {
    expect(panelErrors('return', { supplements: {} })).toEqual({ supplements: panelWords.return.partsMissing });
    const errors = panelErrors('return', { supplements: { matter: ' ', other: '长'.repeat(501) } });
    expect(Object.keys(errors).sort()).toEqual(['supplements.matter', 'supplements.other']);
    expect(errors['supplements.other']).toContain('500');
  });

  it('[M7.1b] declines only with a ground and its reason', () => {
    expect(panelErrors('decline', { reason: '' })).toEqual({
      ground: panelWords.decline.groundMissing,
      reason: panelWords.decline.reasonMissing,
    });
    expect(panelErrors('decline', { ground: 'duplicate', reason: '重复' })).toEqual({});
  });

  it('[M7.1b] may be withdrawn without a reason, but not with an endless one', () => {
    expect(panelErrors('withdraw', { reason: '' })).toEqual({});
    expect(panelErrors('withdraw', { reason: '长'.repeat(501) })['reason']).toContain('500');
  });
});
