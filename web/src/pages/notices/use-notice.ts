import type { NoticeVocabulary } from '@rongcuo/domain';
import { handleOf } from '../../matters/handle.ts';

/** A notice has no books: what it says is its submissions. */
export type NoticeBooks = Record<never, never>;

/** The notice at hand, for the parts of its page. */
export const noticeHandle = handleOf<NoticeVocabulary, NoticeBooks>('notices');
export const useNotice = noticeHandle.use;
