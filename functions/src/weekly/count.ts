import { countedLimits, countedStages, type Digest, digestDays, type PlainDate, paths } from '@rongcuo/domain';
import type { Firestore, Query } from 'firebase-admin/firestore';

/**
 * The figures of one audience, counted by the database: it reads no case and no limit, only how many there are.
 * @param department of whose cases; null: of all
 */
export async function countAll(
  db: Firestore,
  department: string | null,
  today: PlainDate,
): Promise<Pick<Digest, 'stages' | 'limits'>> {
  const { through } = digestDays(today);
  const cases = ofDepartment(db.collection(paths.cases), 'departmentId', department);
  const deadlines = ofDepartment(db.collection(paths.deadlines), 'department', department);
  const stages = countedStages.map(
    async (status) => [status, await countOf(cases.where('status', '==', status))] as const,
  );
  const limits = countedLimits.map(async (kind) => {
    const own = deadlines.where('name', '==', kind);
    const [due, overdue] = await Promise.all([
      countOf(own.where('due', '>=', today).where('due', '<=', through)),
      countOf(own.where('due', '<', today)),
    ]);
    return [kind, { due, overdue }] as const;
  });
  return {
    stages: Object.fromEntries(await Promise.all(stages)),
    limits: Object.fromEntries(await Promise.all(limits)),
  };
}

function ofDepartment(all: Query, field: string, department: string | null): Query {
  return department === null ? all : all.where(field, '==', department);
}

async function countOf(query: Query): Promise<number> {
  return (await query.count().get()).data().count;
}
