import type { JsonObject, NoticeActionKind, NoticeKind, NoticeStatus } from '@rongcuo/domain';
import type { Tone } from '../../../matters/tones.ts';
import { dateText } from '../../../ui/text/times.ts';

export const noticeWords = {
  page: '公开稿件',
  title: '公开稿件',
  home: '首页',
  all: '全部稿件',
  lead: '典型事例、澄清通报、曝光通报和情况说明，经分管副书记批准后发布在“信息公开”，任何人都可以看到。',
  start: '起草稿件',
  publicPages: '查看已公开的内容',
  drafts: '我的草稿',
  desk: '提交过的稿件',
  deskEmpty: '还没有提交过的稿件。',
  office: '等分管副书记审批的稿件',
  officeEmpty: '目前没有等待审批的稿件。',
  earlier: '其他稿件',
  watch: '全部稿件（监督）',
  watchEmpty: '还没有提交过的稿件。',
  notYou: '这里由宣传发布人员起草，由分管副书记审批。',
  untitled: '未写标题的稿件',
  edit: '继续编辑',
  editAgain: '按意见修改',
  kind: '类别',
  address: '网址',
  submission: '稿次',
  nth: (n: number) => `第 ${n} 稿`,
  clarification: '对应的澄清',
  approvedBy: '批准人',
  publishedAt: '发布时间',
  see: '查看公开的页面',
};

export const noticeTones: Readonly<Record<NoticeStatus, Tone>> = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'amber',
  approved: 'blue',
  published: 'green',
  withdrawn: 'grey',
};

const said = (value: JsonObject[string] | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What an event of a notice tells beyond its title. */
export const noticeDetails: Partial<Readonly<Record<NoticeActionKind, (data: JsonObject) => string>>> = {
  submit: ({ submission }) => noticeWords.nth(Number(said(submission))),
  return: ({ what }) => said(what),
  approve: ({ submission, opinion }) =>
    [noticeWords.nth(Number(said(submission))), said(opinion)].filter(Boolean).join('，'),
  withdraw: ({ reason }) => said(reason),
};

export const contentWords = {
  preview: '发布后将显示为',
  typed: '尚未提交，只有您能看到。',
  submitted: (n: number) => `第 ${n} 稿`,
  publishedOn: (day: string) => `发布日期 ${dateText(day)}`,
  onPublication: '发布日期为发布当天',
  untitled: '（未写标题）',
  empty: '还没有写正文。',
};

export const noticePanelWords = {
  submit: {
    lead: '提交后由分管副书记审批，审批前不能再改。请先核对下面的预览：不写能够识别举报人和调查情况的内容。',
    send: '确认提交审批',
    done: '已提交，等待分管副书记审批。',
  },
  return: {
    lead: '退回后起草人修改并重新提交。',
    send: '确认退回',
    done: '已退回起草人修改。',
  },
  approve: {
    lead: '批准的是您现在看到的这一稿。批准后由宣传发布人员发布，此后任何人都可以看到。',
    send: '确认批准',
    done: '已批准，等待发布。',
  },
  publish: {
    lead: '发布后立即公开，不登录也可以看到，搜索引擎可以收录。',
    send: '确认发布',
    done: '已发布。',
  },
  withdraw: {
    lead: '撤下后不能恢复，网址不再使用；需要时另行起草。公开的页面最迟一分钟后不再显示。',
    send: '确认撤下',
    done: '已撤下。',
  },
  seen: (n: number) => `您看的是第 ${n} 稿。`,
  what: '修改意见',
  opinion: '审批意见',
};

export const editWords = {
  title: '编辑稿件',
  newTitle: '起草稿件',
  startLead: '先存为草稿，只有您能看到；提交后由分管副书记审批。',
  start: '开始起草',
  starting: '正在创建…',
  back: '全部稿件',
  lead: '边写边存，只有您能看到。写完后预览并提交审批。',
  kind: '类别',
  kinds: {
    goodCase: '值得推广的做法和容错纠错的典型事例。',
    clarification: '经查失实、本人同意以通报方式澄清的。须对应一件澄清。',
    exposure: '查实的诬告陷害等需要公开曝光的。',
    statement: '对负面舆情的事实说明。须对应一件澄清。',
  } satisfies Readonly<Record<NoticeKind, string>>,
  kindOption: (name: string, what: string) => `${name}：${what}`,
  titleField: '标题',
  titleHint: '不超过 60 字。',
  slug: '网址名称',
  slugHint:
    '3 至 60 个小写英文字母、数字或连字符，不能以连字符开头或结尾，例如 credit-bank-2026。发布后不能更改，请不要写人名和编号。',
  slugBad: '网址名称只能用 3 至 60 个小写英文字母、数字和连字符，不能以连字符开头或结尾',
  slugFixed: '已提交过的稿件不能更改网址名称。需要更换的，请撤下后另行起草。',
  address: (address: string) => `公开后的网址：${address}`,
  body: '正文',
  bodyHint: '另起一行即另起一段。每段不超过 2000 字，最多 40 段。',
  clarification: '对应的澄清',
  clarificationHint: '填写办理澄清的人员提供的链接或编号。只能公布已经以通报方式澄清、或已说明事实的。',
  clarificationOf: (id: string) => `将公布的澄清：${id}`,
  preview: '保存并预览',
  notSaved: '还有内容没有保存到服务器，请稍候或检查网络后再试。',
  over: '稿件已经提交，不能再编辑。',
};
