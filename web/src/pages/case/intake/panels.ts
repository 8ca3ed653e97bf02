import type { Panels } from '../../../matters/panel.ts';
import AcceptPanel from './accept-panel.vue';
import DeclinePanel from './decline-panel.vue';
import ReturnPanel from './return-panel.vue';
import { intakeWords } from './text/zh.ts';
import WithdrawPanel from './withdraw-panel.vue';

export const panels: Panels<'accept' | 'return' | 'decline' | 'withdraw'> = {
  accept: { component: AcceptPanel, words: intakeWords.accept },
  return: { component: ReturnPanel, words: intakeWords.return },
  decline: { component: DeclinePanel, words: intakeWords.decline },
  withdraw: { component: WithdrawPanel, words: intakeWords.withdraw },
};
