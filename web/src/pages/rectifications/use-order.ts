import type { CourseBook, RectificationVocabulary } from '@rongcuo/domain';
import { handleOf } from '../../matters/handle.ts';

export interface OrderBooks {
  readonly course: CourseBook;
}

/** The order at hand, for the parts of its page. */
export const orderHandle = handleOf<RectificationVocabulary, OrderBooks>('rectifications');
export const useOrder = orderHandle.use;
