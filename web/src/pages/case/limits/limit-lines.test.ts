import {
  addDays,
  type CaseLimitKind,
  type CaseState,
  computed,
  firstCalendar,
  openedOn,
  type PlainDate,
  pausedOn,
} from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { byDue } from '../../cases-list/by-due.ts';
import { caseWith, chen, person, today } from '../committee/case.fixture.ts';
import { limitLines, partyLines } from './limit-lines.ts';

const working = (count: number, opened: PlainDate = today) =>
  computed(openedOn(opened, { workingDays: count }), firstCalendar);
const month = computed(openedOn(today, { months: 1 }), firstCalendar);
const withLimits = (status: CaseState['status'], limits: CaseState['limits']) => caseWith({ status, limits });
const lines = (state: CaseState, on = today) => limitLines(state, firstCalendar, on);
const sentences = (member: typeof chen, state: CaseState, on = today) => partyLines(member, state, firstCalendar, on);
const zhao = person('zhao', ['unit'], { unitId: 'it' });

describe('the time limits of a case, for those at work', () => {
  it('[M7.1b] say what is due, when, how many working days are left, and whose step it is', () => {
    expect(lines(withLimits('submitted', { acceptance: working(10) }))).toEqual([
      {
        kind: 'acceptance',
        label: '决定是否受理',
        holder: '经办部门',
        when: '2026年12月7日，还有 10 个工作日',
        urgency: 'calm',
        due: '2026-12-07',
        lapsed: false,
      },
    ]);
  });

  it.each([
    ['2026-12-02', 'calm', '还有 3 个工作日'],
    ['2026-12-03', 'soon', '还有 2 个工作日'],
    ['2026-12-07', 'soon', '今天到期'],
    ['2026-12-09', 'over', '已超期 2 个工作日'],
  ] as const)('[M11a] on %s it is %s: %s', (on, urgency, words) => {
    const [line] = lines(withLimits('submitted', { acceptance: working(10) }), on as PlainDate);
    expect(line?.urgency).toBe(urgency);
    expect(line?.when).toContain(words);
  });

  it('[M7.4a] show first what ends first, and last what is not counted now', () => {
    const paused = pausedOn(working(15), today);
    const reply = openedOn(today, null);
    const state = withLimits('referred', { deliberation: paused, reply, service: working(5), serviceAtLatest: month });
    expect(lines(state).map(({ kind, when }) => [kind, when])).toEqual([
      ['service', '2026年11月30日，还有 5 个工作日'],
      ['serviceAtLatest', '2026年12月23日，还有 30 天'],
      ['deliberation', '时限暂停'],
      ['reply', '今天开始'],
    ]);
  });

  it('[M7.4b] show a window that is over as lapsed, and nobody as late', () => {
    const [line] = lines(withLimits('declined', { appealSubject: month }), '2027-01-20' as PlainDate);
    expect(line).toMatchObject({ when: '已于 2026年12月23日 届满', urgency: 'calm', due: null, lapsed: true });
  });

  it('[M13] say that the next year’s arrangement is awaited where it is', () => {
    const late = working(10, '2026-12-25' as PlainDate);
    expect(lines(withLimits('submitted', { acceptance: late }))[0]?.when).toBe('待 2027 年放假安排公布后计算');
  });
});

describe('the time limits of a case, for its parties', () => {
  it('[M7.1b] are told in whole sentences', () => {
    expect(sentences(chen, withLimits('submitted', { acceptance: working(10) }))).toEqual([
      '部门应当最晚在 2026年12月7日决定是否受理（还有 10 个工作日）。',
    ]);
    const late = working(10, '2026-12-25' as PlainDate);
    expect(sentences(chen, withLimits('submitted', { acceptance: late }))).toEqual([
      '部门应当按时决定是否受理（待 2027 年放假安排公布后计算）。',
    ]);
  });

  it('[M7.4b] name to each only the own window, and not what only measures the house', () => {
    const limits = { appealSubject: month, appealUnit: month, service: working(5), serviceAtLatest: month };
    const state = withLimits('determined', limits);
    expect(sentences(chen, state)).toEqual([
      '结果应当最晚在 2026年11月30日送达（还有 5 个工作日）。',
      '您可以最晚在 2026年12月23日提出申诉（还有 30 天）。',
    ]);
    expect(sentences(zhao, state)[1]).toBe('单位党组织可以最晚在 2026年12月23日提出申诉（还有 30 天）。');
  });

  it('[M7.3b] say nothing of what stands still: the state itself says why', () => {
    const limits = { deliberation: pausedOn(working(15), today), reply: openedOn(today, null) };
    expect(sentences(chen, withLimits('referred', limits))).toEqual([]);
  });
});

describe('lists of cases', () => {
  const item = (id: string, days: number | null) => {
    const kind: CaseLimitKind = 'acceptance';
    const due = days === null ? null : addDays(today, days);
    return { id, state: withLimits('submitted', { [kind]: { ...working(10), due } }) };
  };

  it('[M11a] begin with what is due first; what is not counted keeps its order behind', () => {
    const items = [item('a', null), item('b', 9), item('c', -3), item('d', null), item('e', 0)];
    expect(
      byDue(items)
        .map(({ id }) => id)
        .join(''),
    ).toBe('cebad');
  });
});
