import { type MatterCollection, matterPaths, type newRectification, type newSanction } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { AppQuery } from './app-queries.ts';
import type { Who } from './people.ts';

/** What stands beside cases as it is stored, with the lists that decide who reads it; and how the app asks for it. */

export const began = (face: ReturnType<typeof newRectification | typeof newSanction>): lite.DocumentData => ({
  ...face,
  createdAt: lite.serverTimestamp(),
});

const at = lite.Timestamp.fromMillis(1_760_000_000_000);

/** An order of the organization department to `cadre`, of the unit `it`. */
export const order: lite.DocumentData = {
  ...{ status: 'underway', authorId: 'head', createdAt: at, onRecord: true, version: 2 },
  ...{ parties: ['cadre'], subjectId: 'cadre', unitId: 'it', departmentId: 'organization' },
  ...{ desk: ['handler', 'colleague', 'head'], office: [], chair: [], watch: ['supervisor'] },
};

/** Where it has gone on to the secretary's office, or was issued there. */
export const committeeOrder: lite.DocumentData = {
  ...order,
  ...{ authorId: 'chair', departmentId: null, desk: [], office: ['chair', 'vice'], chair: ['chair'] },
};

/** A measure against `cadre`, recorded by the organization department. */
export const sanction: lite.DocumentData = {
  ...{ status: 'running', authorId: 'handler', createdAt: at, onRecord: true, version: 1 },
  ...{ parties: ['cadre'], subjectId: 'cadre', unitId: 'it', until: '2027-03-01' },
  ...{ desk: ['handler', 'colleague', 'head'], watch: ['supervisor'] },
};

export const draftBy = (uid: string): lite.DocumentData => ({
  ...{ status: 'draft', authorId: uid, createdAt: at, onRecord: false, parties: [] },
});

/** A step of its record, of that class. */
export const step = (of: string): lite.DocumentData => ({ class: of, seq: 1, kind: 'plan' });

export const actionBy = (by: string, more: lite.DocumentData = {}): lite.DocumentData => ({
  ...{ kind: 'plan', payload: {}, by, at: lite.serverTimestamp() },
  ...more,
});

export const read =
  (path: string) =>
  (db: lite.Firestore): Promise<unknown> =>
    lite.getDoc(lite.doc(db, path));

/** The app's lists (web: data/sdk/matters.ts). */
export const inCircle = (of: MatterCollection, circle: string, uid: string): AppQuery => ({
  from: of,
  where: [[circle, 'array-contains', uid]],
  orderBy: ['createdAt', 'desc'],
  limit: 50,
});
export const ofUnit = (of: MatterCollection, unitId: string): AppQuery => ({
  from: of,
  where: [
    ['onRecord', '==', true],
    ['unitId', '==', unitId],
  ],
  orderBy: ['createdAt', 'desc'],
  limit: 50,
});
/** Of a list those beside one case; its fields in the order in which the index has them. */
export const besideCase = (caseId: string, asked: AppQuery): AppQuery => {
  const { where = [] } = asked;
  const contains = where.filter(([, op]) => op === 'array-contains');
  const equal = where.filter(([, op]) => op !== 'array-contains');
  return { ...asked, where: [...contains, ['caseId', '==', caseId], ...equal] };
};
/** The cases that cite a filing, of somebody's list or a unit's. */
export const citing = (filingId: string, circle: string, uid: string): AppQuery => ({
  from: 'cases',
  where: [
    [circle, 'array-contains', uid],
    [`citedFilings.${filingId}`, '==', true],
  ],
  limit: 50,
});
export const citingOfUnit = (filingId: string, unitId: string): AppQuery => ({
  from: 'cases',
  where: [
    ['unitConcerned', '==', true],
    ['unitId', '==', unitId],
    [`citedFilings.${filingId}`, '==', true],
  ],
  limit: 50,
});
export const stepsOf = (matter: string, of: string): AppQuery => ({
  from: matterPaths.events(matter),
  where: [['class', '==', of]],
  orderBy: ['seq', 'asc'],
  limit: 200,
});

export const readersOfOrder: readonly Who[] = [
  ...(['cadre', 'secretary', 'organizer', 'handler', 'head', 'colleague', 'supervisor'] as const),
];

/** The lists of what stands beside cases, each as somebody asks for it. */
export const besideLists: readonly (readonly [asked: AppQuery, by: Who])[] = [
  ...listsOf('filings', {
    parties: 'cadre',
    desk: 'head',
    bench: 'committeeman',
    office: 'chair',
    watch: 'supervisor',
  }),
  [ofUnit('filings', 'it'), 'organizer'],
  ...alsoBesideCases([
    ...listsOf('rectifications', { parties: 'cadre', desk: 'head', office: 'chair', watch: 'supervisor' }),
    ...listsOf('sanctions', { parties: 'cadre', desk: 'head', watch: 'supervisor' }),
    [ofUnit('rectifications', 'it'), 'organizer'],
    ...listsOf('clarifications', {
      parties: 'cadre',
      desk: 'otherDesk',
      office: 'chair',
      watch: 'supervisor',
      superiors: 'superior',
    }),
  ]),
  [{ ...inCircle('clarifications', 'watch', 'supervisor'), orderBy: ['updatedAt', 'desc'] }, 'supervisor'],
  [draftsOf('clarifications', 'otherDesk'), 'otherDesk'],
];

/** What somebody has begun, and not put on record. */
function draftsOf(of: MatterCollection, uid: string): AppQuery {
  return {
    from: of,
    where: [
      ['authorId', '==', uid],
      ['onRecord', '==', false],
    ],
    orderBy: ['createdAt', 'desc'],
    limit: 50,
  };
}

type Lists = readonly (readonly [asked: AppQuery, by: Who])[];

/** What can stand beside a case is listed as a whole, and of one case. */
function alsoBesideCases(lists: Lists): Lists {
  return lists.flatMap(
    ([asked, by]) =>
      [
        [asked, by],
        [besideCase('c1', asked), by],
      ] as const,
  );
}

function listsOf(of: MatterCollection, circles: Readonly<Record<string, Who>>): (readonly [AppQuery, Who])[] {
  return Object.entries(circles).map(([circle, who]) => [inCircle(of, circle, who), who]);
}
