import { boundaryIds, conditionIds } from '@rongcuo/domain';

/** An application about `chen` that nothing is wrong with. */
export function applicationOf(applicantKind: 'self' | 'unit'): Record<string, unknown> {
  return {
    applicantKind,
    subjectId: 'chen',
    unitId: 'it',
    accountability: { departmentId: 'organization', kind: 'inquiry', raisedOn: '2026-01-12' },
    matter: { title: '学分互认试点', occurredOn: '2026-01-08', account: '首日选课被误退，当晚恢复。' },
    circumstances: { reformPilot: '首次试点，没有先例。' },
    statements: Object.fromEntries(conditionIds.map((id) => [id, '已说明'])),
    boundaries: Object.fromEntries(boundaryIds.map((id) => [id, { side: 'within', reason: '经验不足' }])),
    exclusion: 'notExcluded',
  };
}

/** What is known of every file of the walk. */
export const fileMeta = { name: '会议纪要.pdf', type: 'pdf', size: 1_000_000, sha256: 'a'.repeat(64) } as const;
