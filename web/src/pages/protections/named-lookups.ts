import { LookupQuestion, type LookupRefusalCode, lookupRefusalCodes } from '@rongcuo/domain';
import * as z from 'zod/mini';
import { failureOf } from '../../data/failure.ts';
import type { LookupItem } from '../../data/sdk/protections.ts';
import type { Page } from '../../data/sdk/roster.ts';

/** A question that was asked, with the names of who asked and of whom they asked about, whatever came of it. */
export interface NamedLookup extends LookupItem {
  /** Null where nobody of that name was found. */
  readonly askedBy: string | null;
  readonly subjectId: string | null;
  /** Null where there is no such cadre. */
  readonly subjectName: string | null;
  /** What was answered to it; null where it was refused, or waits. */
  readonly found: number | null;
  /** Why it was refused; null where it was not. */
  readonly refused: LookupRefusalCode | 'unknown' | null;
}

/** Who somebody is by the directory; null where there is no such cadre. */
type NameOf = (uid: string) => Promise<string | null>;

/** Reads each name once, however many questions are about it. */
export function namesBy(read: (uid: string) => Promise<{ readonly name: string } | null>): NameOf {
  const names = new Map<string, Promise<string | null>>();
  async function nameOf(uid: string): Promise<string | null> {
    try {
      return (await read(uid))?.name ?? null;
    } catch (error) {
      // What is no cadre's is open to nobody here, and what is no id is nobody's; only a lost connection comes back.
      if (failureOf(error) === 'offline') throw error;
      return null;
    }
  }
  return (uid) => {
    const name = names.get(uid) ?? nameOf(uid);
    names.set(uid, name);
    return name;
  };
}

/** The answer has the names as they were then; what was not answered, the directory has. */
async function named(item: LookupItem, nameOf: NameOf): Promise<NamedLookup> {
  const { question, result } = item;
  const subjectId = z.safeParse(LookupQuestion, question).data?.subjectId ?? null;
  if (result?.status === 'answered') {
    const { askedBy, subjectName, lines } = result;
    return { ...item, askedBy, subjectId, subjectName, found: lines.length, refused: null };
  }
  const { askedBy } = result?.facts ?? {};
  // Of whom it was answered that they are no cadre, the directory tells nothing either.
  const isNamed = subjectId !== null && result?.code !== 'subject-not-cadre';
  return {
    ...item,
    askedBy: typeof askedBy === 'string' ? askedBy : null,
    subjectId,
    subjectName: isNamed ? await nameOf(subjectId) : null,
    found: null,
    refused: result ? (lookupRefusalCodes.find((code) => code === result.code) ?? 'unknown') : null,
  };
}

export async function namedPage(page: Promise<Page<LookupItem>>, nameOf: NameOf): Promise<Page<NamedLookup>> {
  const { items, next } = await page;
  return {
    items: await Promise.all(items.map((item) => named(item, nameOf))),
    next: next && (() => namedPage(next(), nameOf)),
  };
}
