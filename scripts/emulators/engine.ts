import { type Firenook, installedFirenook, prepareFirenook } from './firenook.ts';
import { findOfficial, type Official } from './official.ts';
import { Refusal } from './refusal.ts';
import { standInEnvironment } from './stand-in.ts';
import { text } from './text/zh.ts';

export type EngineName = 'official' | 'firenook';

export interface Engine {
  readonly name: EngineName;
  /** Which one runs and why, as told to the person who started it. */
  readonly line: string;
  /** What firebase-tools has to be started with. */
  readonly env: Readonly<Record<string, string>>;
}

/** Forces one of the two. */
export const CHOICE = 'RONGCUO_FIRESTORE_ENGINE';

export interface Candidates {
  readonly official: () => Official;
  readonly firenook: () => Firenook;
}

/** Google's own emulator where it can run; firenook everywhere else. Throws a Refusal when neither can. */
export function chooseEngine(
  env: Readonly<Record<string, string | undefined>>,
  candidates: Candidates = {
    official: () => findOfficial(env),
    firenook: () => prepareFirenook(installedFirenook()),
  },
): Engine {
  const choice = env[CHOICE] || undefined;
  if (choice !== undefined && choice !== 'official' && choice !== 'firenook') {
    throw new Refusal(text.unknownEngine(CHOICE, choice));
  }
  const official: Official =
    choice === 'firenook' ? { usable: false, reason: text.otherForced(CHOICE, choice) } : candidates.official();
  if (official.usable) {
    const line = text.running('official', text.officialWhy(official.jar, official.java));
    return { name: 'official', line, env: official.env };
  }
  if (choice === 'official') throw new Refusal(text.noEngine(official.reason, text.otherForced(CHOICE, choice)));
  try {
    const { version, program } = candidates.firenook();
    const line = text.running(`firenook ${version}`, text.firenookWhy(official.reason));
    return { name: 'firenook', line, env: standInEnvironment(program, env) };
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(text.noEngine(official.reason, error.message));
    throw error;
  }
}
