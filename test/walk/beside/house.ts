import { isGuestUid, type Member, paths } from '@rongcuo/domain';
import { type BesideMatter, isOfHouse, mayAskToPublish, mayReadBeside, mayReadLookup } from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import type { AppQuery } from '../../rules/app-queries.ts';
import type { Check } from '../check.ts';
import { withNeighbours } from '../checks/lists.ts';
import { added } from '../checks/writes.ts';
import { doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import { asker } from '../published.ts';
import type { WalkCase, World } from '../world.ts';

/** Whatever of all this is of no matter of its own: what is public, what is protected and looked up, what is published. */

/** A protection in the words of the matrix: of the case that it came of. */
function protectionOf({ matter }: WalkCase): BesideMatter {
  const { begunBy, applied, subject, unitId, departmentId, recused } = matter;
  return {
    of: 'protection',
    onRecord: true,
    begunBy,
    begunFor: applied === 'department' || applied === null ? 'office' : applied,
    subject,
    unitId,
    departmentId,
    inHand: null,
    keepers: [],
    recused,
    reporter: null,
    reachedCommittee: true,
    officeIsCalled: true,
    reachedSuperior: false,
    personIsTold: true,
    isPublic: false,
  };
}

const protectedCases = ({ cases, documents }: World): WalkCase[] =>
  cases.filter(({ id }) => documents.has(paths.protection(id)));

const isHouse = ({ person }: Caller): boolean => isOfHouse({ ...person, isGuest: isGuestUid(person.uid) });

export function besideHouseReads(world: World): Check[] {
  const { callers } = world;
  const read = (path: string, reads: (caller: Caller) => boolean): Check[] =>
    callers.map((caller) => ({
      door: doorOf(path, 'get'),
      caller,
      what: `reading ${path}`,
      allowed: reads(caller),
      run: ({ lite: db }) => lite.getDoc(lite.doc(db, path)),
    }));
  const lists = callers.flatMap((caller): Check[] => {
    const { person, uid } = caller;
    const list = (asked: AppQuery, allowed: boolean) => withNeighbours(caller, asked, allowed);
    const speaks = (unitId: string) => person.active && person.roles.includes('unit') && person.unitId === unitId;
    const looks = (by: string) => mayReadLookup(person, { by }) && uid !== '';
    return [
      ...(['clarification', 'statement'] as const).flatMap((kind) =>
        // What is public is anybody's to list, whatever of it.
        withNeighbours(caller, { from: paths.notices, where: [['kind', '==', kind]], limit: 50 }, true).slice(0, 2),
      ),
      ...[...new Set([uid, 'chen'])].flatMap((of) =>
        list(
          { from: paths.protections, where: [['subjectId', '==', of]], limit: 50 },
          person.active && uid === of && uid !== '',
        ),
      ),
      ...['it', 'chem'].flatMap((unitId) =>
        list({ from: paths.protections, where: [['unitId', '==', unitId]], limit: 50 }, speaks(unitId)),
      ),
      ...[...new Set([uid, 'zhu'])].flatMap((by) =>
        list({ from: paths.protectionLookups, where: [['by', '==', by]], limit: 50 }, looks(by)).slice(0, 3),
      ),
      ...list({ from: paths.impactTables, orderBy: ['version', 'desc'], limit: 50 }, isHouse(caller)),
      ...list({ from: paths.impactTableRequests, limit: 50 }, false),
    ];
  });
  return [
    ...read(paths.notice('a-good-case'), () => true),
    ...read(paths.notice('none'), () => true),
    ...protectedCases(world).flatMap((one) =>
      read(paths.protection(one.id), ({ person }) => mayReadBeside(person, protectionOf(one), 'protection')),
    ),
    ...read(paths.protectionLookup('asked'), ({ person }) => mayReadLookup(person, { by: 'zhu' })),
    ...read(`${paths.impactTables}/current`, isHouse),
    ...read(paths.impactTable(1), isHouse),
    ...read(paths.impactTableRequest('asked'), ({ person }) => person.active && person.uid === asker),
    ...lists,
  ];
}

export const lookupOf = (uid: string): lite.DocumentData => ({
  question: { subjectId: 'chen', kind: 'annual', year: 2026, purpose: '年度考核' },
  by: uid,
  at: lite.serverTimestamp(),
});

export const impactTableRequestOf = (uid: string): lite.DocumentData => ({
  rows: [],
  capMonths: 48,
  basedOn: 1,
  reason: '更新',
  by: uid,
  at: lite.serverTimestamp(),
});

const isAssessor = ({ active, roles }: Member): boolean => active && roles.includes('assessor');

export function besideHouseAsks({ callers }: World): Check[] {
  return callers.flatMap((caller) => [
    added(caller, paths.protectionLookups, 'a question', isAssessor(caller.person), lookupOf(caller.uid)),
    added(
      caller,
      paths.impactTableRequests,
      'a request',
      mayAskToPublish(caller.person),
      impactTableRequestOf(caller.uid),
    ),
  ]);
}
