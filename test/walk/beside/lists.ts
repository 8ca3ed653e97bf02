import {
  type BesideCollection,
  clarificationClasses,
  filePaths,
  filingClasses,
  matterPaths,
  readingPaths,
  rectificationClasses,
} from '@rongcuo/domain';
import { type BesideClass, mayReadBeside } from '@rongcuo/domain/access';
import type { AppQuery } from '../../rules/app-queries.ts';
import type { Check } from '../check.ts';
import { listed, withNeighbours } from '../checks/lists.ts';
import type { Caller } from '../people.ts';
import type { World } from '../world.ts';
import type { BesideCase } from './matters.ts';
import { isOwn, partsOf } from './papers.ts';
import { besideStratum } from './stratum.ts';

type Circle = 'parties' | 'desk' | 'bench' | 'office' | 'watch' | 'superiors';

/** By which lists the app asks for matters of a kind. */
const circlesOf: Readonly<Record<BesideCollection, readonly Circle[]>> = {
  filings: ['parties', 'desk', 'bench', 'office', 'watch'],
  rectifications: ['parties', 'desk', 'office', 'watch'],
  clarifications: ['parties', 'desk', 'office', 'watch', 'superiors'],
  sanctions: ['parties', 'desk', 'watch'],
  noticeDrafts: ['desk', 'office', 'watch'],
};
const byUnit: readonly BesideCollection[] = ['filings', 'rectifications'];

/** Whose lists are asked for beside the own. */
const others = ['chen', 'wu', 'zheng'];

export function besideLists({ callers, besides }: World): Check[] {
  const collections = Object.keys(circlesOf) as BesideCollection[];
  return collections.flatMap((from) =>
    callers.flatMap((caller) => {
      const { person, uid } = caller;
      const mayGet = (id: string): boolean => {
        const one = besides.find((each) => each.collection === from && each.id === id);
        return one === undefined || mayReadBeside(person, one.matter, faceOf(one));
      };
      const ofCircles = circlesOf[from].flatMap((circle) =>
        [...new Set([uid, ...others])].flatMap((whose) => {
          const asked: AppQuery = { from, where: [[circle, 'array-contains', whose]], limit: 50 };
          return withNeighbours(caller, asked, person.active && whose === uid && uid !== '', mayGet);
        }),
      );
      const ofUnits = (byUnit.includes(from) ? ['it', 'chem'] : []).flatMap((unitId) => {
        const speaks = person.active && person.roles.includes('unit') && person.unitId === unitId;
        const where = [
          ['unitId', '==', unitId],
          ['onRecord', '==', true],
        ] as const;
        return withNeighbours(caller, { from, where, limit: 50 }, speaks, mayGet);
      });
      const ofDrafts = (from === 'filings' ? [] : [...new Set([uid, 'wu'])]).flatMap((author) => {
        const own = person.active && author === uid && (from !== 'noticeDrafts' || person.roles.includes('publisher'));
        const where = [
          ['authorId', '==', author],
          ['onRecord', '==', false],
        ] as const;
        return withNeighbours(caller, { from, where, limit: 50 }, own, mayGet);
      });
      return [...ofCircles, ...ofUnits, ...ofDrafts];
    }),
  );
}

function faceOf({ matter }: BesideCase): BesideClass {
  switch (matter.of) {
    case 'notice':
      return 'noticeDraft';
    case 'protection':
      return 'protection';
    default:
      return matter.onRecord ? matter.of : `${matter.of}Draft`;
  }
}

const filingClassOf = { face: 'filing', deliberation: 'filingDeliberation', supervision: 'filingSupervision' } as const;
const orderClassOf = { face: 'rectification', supervision: 'rectificationSupervision' } as const;
const clearingClassOf = { lead: 'lead', person: 'clarification', supervision: 'clarificationTeam' } as const;

const stepsOf = (path: string, name: string): AppQuery => ({
  from: matterPaths.events(path),
  where: [['class', '==', name]],
  orderBy: ['seq', 'asc'],
  limit: 200,
});

/** What of a matter is asked for as a list, and of which class it is. */
function contentsOf({ path, collection }: BesideCase): (readonly [AppQuery, BesideClass])[] {
  const events = (name: string, as: BesideClass) => [stepsOf(path, name), as] as const;
  switch (collection) {
    case 'filings':
      return [
        ...filingClasses.map((name) => events(name, filingClassOf[name])),
        [{ from: `${path}/evidence`, limit: 50 }, 'filing'],
      ];
    case 'rectifications':
      return [
        ...rectificationClasses.map((name) => events(name, orderClassOf[name])),
        [{ from: `${path}/evidence`, limit: 50 }, 'rectification'],
      ];
    case 'clarifications':
      return [
        ...clarificationClasses.map((name) => events(name, clearingClassOf[name])),
        [{ from: readingPaths.readings(path), orderBy: ['at', 'desc'], limit: 50 }, 'clarificationReadings'],
      ];
    case 'sanctions':
      return [events('face', 'sanction')];
    case 'noticeDrafts':
      return [events('face', 'noticeDraft'), [{ from: `${path}/evidence`, limit: 50 }, 'noticeDraft']];
  }
}

/** Collections of a matter that nobody may ask for as a whole. */
const shut = ['draft', 'books', 'bodies', 'sealed', 'actions', 'seals', 'archive', 'lock'];

export function besideContentLists({ besides }: World): Check[] {
  return besides.flatMap((one) =>
    one.callers.flatMap((caller) => {
      const allowed = one.matter.onRecord
        ? contentsOf(one).flatMap(([asked, as]) =>
            withNeighbours(caller, asked, mayReadBeside(caller.person, one.matter, as)),
          )
        : [];
      // Steps of a class that no other matter than a filing has.
      const strange = one.collection === 'filings' ? [] : [stepsOf(one.path, 'deliberation')];
      const never = [...shut.map((name) => ({ from: `${one.path}/${name}`, limit: 1 })), ...strange].map((asked) =>
        listed(caller, asked, false),
      );
      return [...allowed, ...fileLists(caller, one), ...never].map((check) => ({
        ...check,
        ...besideStratum(caller, one, check.what.replace(one.path, '')),
      }));
    }),
  );
}

/** The files of each part: those of the own, and those that count. */
function fileLists(caller: Caller, one: BesideCase): Check[] {
  const { path, matter, collection } = one;
  if (!matter.onRecord) return [];
  const as = { filings: 'filing', rectifications: 'rectification', clarifications: 'lead' } as const;
  const name = collection in as ? as[collection as keyof typeof as] : null;
  return (partsOf[collection] ?? []).flatMap((part) => {
    const where = [
      ['belongsTo', '==', part],
      ['round', '==', 0],
      ['state', '==', 'ready'],
    ] as const;
    const reads = name !== null && mayReadBeside(caller.person, matter, name);
    const from = filePaths.files(path);
    const own = (by: string) =>
      listed(
        caller,
        {
          from,
          where: [
            ['belongsTo', '==', part],
            ['round', '==', 0],
            ['by', '==', by],
          ],
          limit: 50,
        },
        isOwn(one, by, caller.person),
      );
    return [
      ...withNeighbours(caller, { from, where, limit: 50 }, reads),
      ...[...new Set([caller.uid, 'chen', 'zheng'])].map(own),
    ];
  });
}
