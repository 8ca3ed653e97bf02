import * as lite from 'firebase/firestore/lite';
import { openRulesEnv, type RulesEnv } from '../support/rules-env.ts';
import { besideHouseAsks, besideHouseReads } from './beside/house.ts';
import { besideContentLists, besideLists } from './beside/lists.ts';
import { besideReads } from './beside/reads.ts';
import { besideShapes } from './beside/shapes.ts';
import {
  besideAsks,
  besideBeginnings,
  besideDrafts,
  besideFiles,
  besideForbidden,
  besideOpenings,
} from './beside/writes.ts';
import { type Check, judge, type Outcome } from './check.ts';
import { asks } from './checks/asks.ts';
import { caseContentLists, caseLists, groupLists, houseLists } from './checks/lists.ts';
import { openings, readLater, readOn } from './checks/openings.ts';
import { caseListens, caseReads, houseReads } from './checks/reads.ts';
import { actionShapes } from './checks/shapes/actions.ts';
import { beginningShapes } from './checks/shapes/beginnings.ts';
import { draftShapes } from './checks/shapes/drafts.ts';
import { fileShapes } from './checks/shapes/files.ts';
import { openingShapes } from './checks/shapes/openings.ts';
import { requestShapes } from './checks/shapes/requests.ts';
import { rosterShapes } from './checks/shapes/roster.ts';
import { tellingShapes } from './checks/shapes/telling.ts';
import { beginnings, drafts, files, forbiddenWrites, inboxMarks, ownSettings } from './checks/writes.ts';
import { rulesSource } from './doors.ts';
import { oneByOne } from './order.ts';
import type { World } from './world.ts';

/** Every check there is, by what it is about. */
export const groups: Readonly<Record<string, (world: World) => Check[]>> = {
  'reading what a case holds': caseReads,
  'listening to what a case holds': caseListens,
  'listing what a case holds': caseContentLists,
  'listing cases': caseLists,
  'reading what is no part of a case': houseReads,
  'listing what is no part of a case': houseLists,
  'listing across cases': groupLists,
  'asking actions': asks,
  'beginning something': beginnings,
  'writing an application': drafts,
  'adding files': files,
  'recording what is opened': openings,
  'reading on in what was opened': readOn,
  'reading later what was opened': readLater,
  'saying what was read': inboxMarks,
  'saying how one wants to be told': ownSettings,
  'writing what nobody writes': forbiddenWrites,
  'reading what stands beside cases': besideReads,
  'listing matters beside cases': besideLists,
  'listing what they hold': besideContentLists,
  'asking something of them': besideAsks,
  'beginning them': besideBeginnings,
  'writing their drafts': besideDrafts,
  'adding files to them': besideFiles,
  'recording what of them is opened': besideOpenings,
  'writing what nobody writes of them': besideForbidden,
  'reading what is public, protected and published': besideHouseReads,
  'asking what is protected, and to publish': besideHouseAsks,
  'what is written beside cases holds': besideShapes,
  'what an action is and carries': actionShapes,
  'what a draft holds': draftShapes,
  'what a case begins with': beginningShapes,
  'what a file and its chunks are': fileShapes,
  'what a trace of reading holds': openingShapes,
  'what a request to publish holds': requestShapes,
  'what a request about people holds': rosterShapes,
  'what is said of how one wants to be told': tellingShapes,
};

const AT_ONCE = 24;
const PER_BATCH = 400;

/** A project of its own with the product's rules and the whole world in it; no function is triggered there. */
export async function openWorld(topic: string, world: World): Promise<RulesEnv> {
  const env = await openRulesEnv(`demo-walk-${topic}`, rulesSource);
  await env.clear();
  const all = [...world.documents];
  for (let from = 0; from < all.length; from += PER_BATCH) {
    await env.seed(Object.fromEntries(all.slice(from, from + PER_BATCH)));
  }
  return env;
}

/** Puts documents back as the world has them. */
export async function putBack(env: RulesEnv, { documents }: World, paths: readonly string[]): Promise<void> {
  await env.withoutRules(async (db) => {
    for (const path of paths) {
      const data = documents.get(path);
      await (data ? lite.setDoc(lite.doc(db, path), data) : lite.deleteDoc(lite.doc(db, path)));
    }
  });
}

/**
 * Asks everything, many at once; first what needs nothing prepared. What changes documents when it is let through is
 * asked by itself, and put back.
 * @returns what was answered otherwise than the matrix has it
 */
export async function walk(
  env: RulesEnv,
  world: World,
  checks: readonly Check[],
  atOnce = AT_ONCE,
): Promise<Outcome[]> {
  const wrong: Outcome[] = [];
  const ask = async (check: Check): Promise<void> => {
    const found = await judge(env, check);
    if (found !== null) wrong.push({ check, wrong: found });
    const changed = (found === null) === check.allowed;
    if (check.changes && changed) await putBack(env, world, check.changes);
  };
  const changes = (check: Check): boolean => check.changes !== undefined && check.allowed;
  const together = async (lists: readonly (readonly Check[])[]): Promise<void> => {
    const waiting = lists.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const list of waiting) for (const check of list) await ask(check);
      }),
    );
  };
  const harmless = checks.filter((check) => !changes(check));
  await together(harmless.filter(({ prepared }) => !prepared).map((check) => [check]));
  await together(oneByOne(harmless.filter(({ prepared }) => prepared)));
  for (const check of checks.filter(changes)) await ask(check);
  return wrong;
}
