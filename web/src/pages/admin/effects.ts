import { type PersonStanding, type Role, roleWords } from '@rongcuo/domain';
import { reachWords, effectWords as words } from './text/zh.ts';

/** What somebody may be made, asked or let go. */
export type Doing = 'register' | 'change' | 'letGo' | 'bringBack';

/** Roles that open cases of others. */
const caseRoles: readonly Role[] = [
  'unit',
  'handler',
  'head',
  'committee',
  'secretary',
  'deputy',
  'supervisor',
  'superior',
];

/**
 * What a change will do, said before it is sent.
 * @param before null where the person holds nothing now: not registered, or out of office
 * @param after null where they go
 */
export function effectsOf(doing: Doing, before: PersonStanding | null, after: PersonStanding | null): string[] {
  const held = before?.roles ?? [];
  const wanted = after?.roles ?? [];
  const gained = wanted.filter((role) => !held.includes(role));
  const lost = held.filter((role) => !wanted.includes(role));
  const opens = (roles: readonly Role[]) => roles.some((role) => caseRoles.includes(role));
  const both = before !== null && after !== null;
  const lines = [
    ...(doing === 'letGo' ? [words.leaves] : []),
    ...(doing === 'bringBack' ? [words.returns] : []),
    ...(both && before.department !== after.department && before.department !== null ? [words.leavesDepartment] : []),
    ...gained.map((role) => words.gains(roleWords[role], reachWords[role])),
    ...(lost.length > 0 && after !== null ? [words.loses(lost.map((role) => roleWords[role]))] : []),
    ...(opens(held) && !opens(wanted) ? [words.losesCases] : []),
    ...(after !== null && wanted.length === 0 ? [words.noRoles] : []),
    ...(both && before.unitId !== after.unitId ? [words.movesUnit] : []),
    ...(both && before.kin.join() !== after.kin.join() ? [words.kin] : []),
  ];
  const isQuiet = both && lines.length === 0 && before.department === after.department;
  return isQuiet ? [words.quiet] : [...lines, words.told];
}
