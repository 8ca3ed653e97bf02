import type { Panels } from '../../../matters/panel.ts';
import AnswerPanel from './answer-panel.vue';
import CorrectPanel from './correct-panel.vue';
import LiftPanel from './lift-panel.vue';
import ObjectPanel from './object-panel.vue';
import { supervisionWords } from './text/zh.ts';

export const panels: Panels<'object' | 'answerObjection' | 'liftObjection' | 'correct'> = {
  object: { component: ObjectPanel, words: supervisionWords.object },
  answerObjection: { component: AnswerPanel, words: supervisionWords.answerObjection },
  liftObjection: { component: LiftPanel, words: supervisionWords.liftObjection },
  correct: { component: CorrectPanel, words: supervisionWords.correct },
};
