import type { MatterKind } from '../matters/kind.ts';
import { paths } from '../paths.ts';
import { noticeProcedure } from './procedure.ts';
import { publicOf } from './public.ts';
import { NoticeState } from './state.ts';
import { noticeUnsealed } from './unsealed.ts';
import type { NoticeVocabulary } from './vocabulary.ts';

export const noticeKind: MatterKind<NoticeVocabulary> = {
  collection: 'noticeDrafts',
  procedure: noticeProcedure,
  unsealed: noticeUnsealed,
  parse: (stored) => NoticeState.parse(stored),
  departmentOf: () => null,
  // What the public reads is there from the step that publishes it to the step that withdraws it.
  also: ({ decision: { from, to }, facts, face }) => {
    if (face.slug === null || from === to) return {};
    const path = paths.notice(face.slug);
    if (from === 'published') return { deletes: [path] };
    const shown = to === 'published' && facts.content ? publicOf(face, facts.content) : null;
    return shown ? { sets: { [path]: shown } } : {};
  },
};
