import { readFileSync } from 'node:fs';
import { filePaths, paths, readingPaths, tracedShelves } from '@rongcuo/domain';
import { parseRules } from '../rules-source/parse.ts';
import { allMatches, type Method, methods } from '../rules-source/tree.ts';

export const rulesSource = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');
const matches = allMatches(parseRules(rulesSource)).filter(({ path }) => path !== '');

const isVariable = (segment: string): boolean => segment.startsWith('{');
const segmentsOf = (path: string): string[] => path.split('/');

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [segmentsOf(pattern), segmentsOf(path)];
  return wanted.length === given.length && wanted.every((each, index) => isVariable(each) || each === given[index]);
}

/** What lies below a case whatever it is. */
const below: readonly string[] = [
  filePaths.file(paths.case('{0}'), '{1}'),
  filePaths.chunk(paths.case('{0}'), '{1}', '{2}'),
  readingPaths.reading(paths.case('{0}'), '{1}'),
  // A case has nothing that is sealed.
  ...tracedShelves
    .filter((shelf) => shelf !== 'sealed')
    .map((shelf) => readingPaths.opening(paths.case('{0}'), shelf, '{1}', '{2}')),
];

/** Documents that paths.ts knows, as patterns: `cases/{0}/books/{1}`. A collection stands for the documents in it. */
const knownPatterns: readonly string[] = [
  ...new Set(
    [...Object.values(paths).map((path) => (typeof path === 'string' ? path : patternFrom(path))), ...below].flatMap(
      (path) => {
        // A name that is no path of its own (of a collection group).
        if (path === paths.invitations) return [];
        return [segmentsOf(path).length % 2 === 0 ? path : `${path}/{id}`];
      },
    ),
  ),
].map(withoutNames);

function patternFrom(builder: (...ids: never[]) => string): string {
  return Reflect.apply(builder, undefined, ['{0}', '{1}', '{2}']);
}

/** Variables are alike whatever they are called. */
function withoutNames(pattern: string): string {
  return segmentsOf(pattern)
    .map((segment) => (isVariable(segment) ? '{}' : segment))
    .join('/');
}

/** The match that judges a document; the path with its ids left out where there is none, so that all is refused. */
export function doorOf(path: string, method: Method): string {
  const match = matches.find((each) => fits(each.path, path));
  return `${match?.path ?? withoutIds(path)} ${method}`;
}

/** Where no rule judges a document, its id makes no difference. */
function withoutIds(path: string): string {
  return segmentsOf(path)
    .map((segment, index) => (index % 2 === 0 ? segment : '{}'))
    .join('/');
}

/** As {@link doorOf}, for the documents of a collection. */
export function doorInto(collection: string, method: Method): string {
  const match = matches.find(({ path }) => fits(segmentsOf(path).slice(0, -1).join('/'), collection));
  return match ? `${match.path} ${method}` : doorOf(`${collection}/x`, method);
}

/** Every document that the rules or paths.ts name, with every method. */
export function allDoors(): string[] {
  const patterns = [...matches.map(({ path }) => path), ...knownPatterns.filter(isUnmatched).map(withoutIds)];
  return patterns.flatMap((pattern) => methods.map((method) => `${pattern} ${method}`));
}

function isUnmatched(pattern: string): boolean {
  return !matches.some(({ path }) => withoutNames(path) === withoutNames(pattern) || fits(path, pattern));
}

/** What was published stands open to anybody at all: the only door that is closed to nobody. */
export const publicDoors: readonly string[] = ['notices/{slug} get'];

/** The doors that some rule opens. */
export function openDoors(): string[] {
  return matches.flatMap(({ path, allows }) =>
    allows.flatMap((allow) => allow.methods.map((method) => `${path} ${method}`)),
  );
}
