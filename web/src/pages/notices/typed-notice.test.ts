import { describe, expect, it } from 'vitest';
import {
  clarificationIn,
  contentIn,
  draftOf,
  isSlug,
  paragraphsIn,
  type TypedNotice,
  typedFrom,
} from './typed-notice.ts';

const typed: TypedNotice = {
  kind: 'goodCase',
  slug: 'credit-bank-2026',
  title: '学分银行试点',
  body: '第一段。\n\n  \n第二段。\n',
  clarificationId: '',
};

describe('a notice in its fields', () => {
  it('[M10.4] is stored as what was filled in, each line that says something a paragraph', () => {
    expect(draftOf(typed)).toEqual({
      kind: 'goodCase',
      slug: 'credit-bank-2026',
      title: '学分银行试点',
      paragraphs: ['第一段。', '第二段。'],
    });
    expect(draftOf(typedFrom({}))).toEqual({ paragraphs: [] });
    expect(paragraphsIn('甲\r\n乙')).toEqual(['甲', '乙']);
  });

  it('[M10.4] comes back as it was stored, and takes nothing that is no text', () => {
    expect(typedFrom(draftOf(typed))).toEqual({ ...typed, body: '第一段。\n第二段。' });
    expect(typedFrom({ kind: 'gossip', title: 3, paragraphs: ['甲', 4], slug: null })).toEqual({
      kind: '',
      slug: '',
      title: '',
      body: '甲',
      clarificationId: '',
    });
  });

  it('[M10.1] keeps which clarification it rests on with the draft, and not with what is made public', () => {
    const clearing = { ...typed, kind: 'clarification', clarificationId: 'c1' };
    expect(draftOf(clearing)).toMatchObject({ clarificationId: 'c1' });
    expect(contentIn(clearing)).not.toHaveProperty('clarificationId');
  });

  it('[M10.1] takes the clarification by its id, or by a link to it', () => {
    expect(clarificationIn(' c1 ')).toBe('c1');
    expect(clarificationIn('https://x.example/clarifications/Ab_1')).toBe('Ab_1');
    expect(clarificationIn('/notice-drafts/new?clarification=Ab-1')).toBe('Ab-1');
    expect(clarificationIn('')).toBe('');
  });

  it('[M10.4] is complete once all of it is there', () => {
    expect(contentIn(typed)).toMatchObject({ paragraphs: ['第一段。', '第二段。'] });
    for (const change of [{ kind: '' }, { slug: 'A' }, { title: ' ' }, { body: ' \n' }]) {
      expect(contentIn({ ...typed, ...change })).toBeNull();
    }
    expect(['credit-bank-2026', 'abc', '2026'].map(isSlug)).toEqual([true, true, true]);
    expect(['', 'ab', 'A-b-c', '-abc', 'abc-', '学分', 'a b'].map(isSlug)).not.toContain(true);
  });
});
