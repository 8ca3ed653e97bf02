import AttendPanel from '../../../committee/attend-panel.vue';
import { meetingPanelWords } from '../../../committee/text/zh.ts';
import type { Panels } from '../../../matters/panel.ts';
import AgendaPanel from './agenda-panel.vue';
import DeterminePanel from './determine-panel.vue';
import RecommendPanel from './recommend-panel.vue';
import ReferPanel from './refer-panel.vue';
import ReplyPanel from './reply-panel.vue';
import SendBackPanel from './send-back-panel.vue';
import { committeeWords } from './text/zh.ts';
import VotePanel from './vote-panel.vue';

type Kind = 'recommend' | 'putOnAgenda' | 'sendBack' | 'refer' | 'recordReply' | 'attend' | 'vote' | 'determine';

export const panels: Panels<Kind> = {
  recommend: { component: RecommendPanel, words: committeeWords.recommend },
  putOnAgenda: { component: AgendaPanel, words: committeeWords.putOnAgenda },
  sendBack: { component: SendBackPanel, words: committeeWords.sendBack },
  refer: { component: ReferPanel, words: committeeWords.refer },
  recordReply: { component: ReplyPanel, words: committeeWords.recordReply },
  attend: { component: AttendPanel, words: meetingPanelWords.attend },
  vote: { component: VotePanel, words: meetingPanelWords.vote },
  determine: { component: DeterminePanel, words: committeeWords.determine },
};
