import { dateText } from '../../../ui/text/times.ts';

export const guestWords = {
  tab: '受邀参与',
  opening: '正在打开邀请…',
  troubleTitle: '暂时无法打开',
  trouble: '无法连接服务器，或者系统暂时出了问题。邀请链接没有被用掉，请检查网络后重试。',
  retry: '重试',

  closedTitle: '这个链接现在打不开邀请',
  closed: '链接可能已经用过、邀请可能已经结束，也可能链接没有复制完整。',
  closedNext: '如果您还没有留下意见，请与邀请您的部门联系，请对方重新发出邀请。您已经留下的意见不受影响。',

  invitedTitle: '邀请您参与核实',
  invited: (host: string) => `${host}邀请您就下面的事项提出意见：`,
  invitee: '受邀人',
  until: '截止日期',
  untilDay: (day: string) => `${dateText(day)}（含当天）`,
  note: '进入后，您可以查看对方出示的材料，并留下意见。您打开材料的时间会被记录，您的意见会如实记入案件，由经办人员查看。',
  once: '链接只能由您本人使用一次。请不要转发，进入后请在本页完成；关闭页面后需要重新邀请。',
  enter: '进入',
  entering: '正在进入…',
  enterFailed: '没有成功进入，可能是网络中断。请再试一次，链接没有被用掉。',

  caption: (host: string) => `${host}邀请您提出意见`,
  youAre: (name: string, day: string) => `受邀人：${name}，参与截止${dateText(day)}。`,
  materials: '出示给您的材料',
  materialsNone: '没有向您出示材料，您可以直接留下意见。',
  dot: ' · ',
  confidential:
    '材料和附件属于工作秘密，请勿截图、转发。下载的附件用完后请删除。每次打开内容或者附件，系统都会记录您的姓名和时间。',
  opinions: '您留下的意见',
  opinion: (n: number) => `意见 ${n}`,

  formTitle: '您的意见',
  formHint: '请写明您了解的情况和看法。提交后不能修改，可以再补充。',
  field: '意见内容',
  missing: '请填写意见内容',
  tooLong: (max: number) => `意见内容最多 ${max} 字`,
  notText: '意见内容含有无法保存的字符，请删除后再试',
  send: '提交意见',
  sending: '正在提交…',
  waiting: '网络中断，恢复后会自动提交，请不要关闭本页。',
  more: '补充意见',
  thanks: '谢谢，您的意见已经收到。',
  thanksNext: '意见已记入案件。在截止日期之前，您可以在本页继续查看材料、补充意见。',
  opinionDenied: '现在不能留下意见：邀请可能已经结束，或者核实工作已经完成。已填内容仍在本页。',
  opinionFault: '系统处理时出现问题，意见没有提交。请稍后重试；已填内容仍在本页。',

  overTitle: '邀请已经结束',
  over: '您不能再查看材料或者补充意见。您已经留下的意见仍然有效。感谢您的参与。',
};
