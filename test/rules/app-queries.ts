import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { people } from './people.ts';

/** A query as data: the rules are asked it, and its index is looked up in firestore.indexes.json. */
export interface AppQuery {
  readonly from: string;
  readonly where?: readonly (readonly [field: string, op: lite.WhereFilterOp, value: unknown])[];
  readonly orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
  readonly limit?: number;
}

const it = people.cadre.unitId;

/** The cases of one of the circles, what changed last first. */
const circle = (name: 'desk' | 'bench' | 'office' | 'watch' | 'superiors', uid: string) =>
  ({
    from: paths.cases,
    where: [[name, 'array-contains', uid]],
    orderBy: ['updatedAt', 'desc'],
    limit: 50,
  }) as const;

/** Every query the app makes (web: data/sdk/live.ts and lite.ts), as one of those makes it whom it is for. */
export const appQueries = {
  mine: {
    from: paths.cases,
    where: [['parties', 'array-contains', 'cadre']],
    orderBy: ['createdAt', 'desc'],
    limit: 50,
  },
  unit: {
    from: paths.cases,
    where: [
      ['unitConcerned', '==', true],
      ['unitId', '==', it],
    ],
    orderBy: ['updatedAt', 'desc'],
    limit: 50,
  },
  intake: {
    from: paths.cases,
    where: [
      ['desk', 'array-contains', 'handler'],
      ['status', '==', 'submitted'],
    ],
    orderBy: ['updatedAt', 'asc'],
    limit: 50,
  },
  desk: circle('desk', 'handler'),
  committee: circle('bench', 'committeeman'),
  office: circle('office', 'chair'),
  record: circle('watch', 'supervisor'),
  superior: circle('superiors', 'superior'),
  events: {
    from: paths.events('self-accepted'),
    where: [['class', '==', 'face']],
    orderBy: ['seq', 'asc'],
    limit: 200,
  },
  determinations: { from: paths.determinations('self-served'), orderBy: ['on', 'desc'], limit: 50 },
  inbox: { from: paths.inbox('cadre'), orderBy: ['at', 'desc'], limit: 50 },
  policies: { from: paths.policies, orderBy: ['version', 'desc'], limit: 50 },
  interpretations: { from: paths.interpretations, orderBy: ['number', 'desc'], limit: 200 },
  departments: { from: paths.departments, limit: 200 },
  colleagues: {
    from: paths.directory,
    where: [
      ['unitId', '==', it],
      ['active', '==', true],
    ],
    limit: 200,
  },
  cadres: {
    from: paths.directory,
    where: [
      ['unitId', '==', it],
      ['cadre', '==', true],
      ['active', '==', true],
    ],
    limit: 200,
  },
  department: { from: paths.directory, where: [['department', '==', 'organization']], limit: 200 },
  members: { from: paths.directory, where: [['roles', 'array-contains', 'committee']], limit: 200 },
} as const satisfies Record<string, AppQuery>;

/** Runs it and returns the ids of what came back, in order. */
export async function ids(db: lite.Firestore, asked: AppQuery): Promise<string[]> {
  const found = await lite.getDocs(build(db, asked));
  return found.docs.map(({ id }) => id);
}

export function build(db: lite.Firestore, { from, where = [], orderBy, limit }: AppQuery): lite.Query {
  return lite.query(
    lite.collection(db, from),
    ...where.map((filter) => lite.where(...filter)),
    ...(orderBy ? [lite.orderBy(...orderBy)] : []),
    ...(limit === undefined ? [] : [lite.limit(limit)]),
  );
}
