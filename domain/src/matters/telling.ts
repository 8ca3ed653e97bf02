import { type InboxEntry, type InboxGroup, inboxGroups } from '../case/inbox.ts';
import type { InboxWrite, StandIn } from '../case/standing-in.ts';
import { inboxEntryIdOf, paths } from '../paths.ts';
import { isGuestUid } from '../people/guest-uid.ts';
import type { Member } from '../people/member.ts';
import type { RecordedEvent } from '../record/chain.ts';
import { type MatterKind, matterKeyOf, matterPathOf, type Recorded } from './kind.ts';
import { matterTellingWords, matterWords } from './text/zh.ts';

/** Who is told what of a step on a matter beside cases: by what people are on it, and whose move it is now. */

/** What the face of any such matter may hold of the people on it. */
interface Face {
  readonly status: string;
  readonly title?: string | null;
  readonly number?: string | null;
  readonly unitId?: string | null;
  readonly subjectName?: string | null;
  readonly recused?: readonly string[];
}

const circles = ['desk', 'handlers', 'bench', 'office', 'chair', 'watch', 'superiors'] as const;
const persons = ['applicantId', 'authorId', 'subjectId'] as const;

function listIn(face: object, name: string): readonly string[] {
  const list: unknown = Reflect.get(face, name);
  return Array.isArray(list) ? list.filter((uid) => typeof uid === 'string') : [];
}

/** All whose records are needed to tell anybody of a step, but for those who speak for its unit. */
export function peopleOn(face: object): string[] {
  const named = persons.map((name): unknown => Reflect.get(face, name));
  const all = [...circles.flatMap((name) => listIn(face, name)), ...named];
  return [...new Set(all.filter((uid): uid is string => typeof uid === 'string'))];
}

/** Recipients that are a list of the face; any other is a capacity, some under another name. */
const asList: Readonly<Record<string, (typeof circles)[number]>> = { desk: 'desk', bench: 'bench', office: 'office' };
const asCapacity: Readonly<Record<string, string>> = { handlers: 'handler', publishers: 'publisher' };
/** What concerns somebody as a party is theirs alone: nobody is told it in their place. */
const parties: readonly string[] = ['applicant', 'subject', 'unit'];

function isOnAs<V extends Recorded>(
  { procedure }: MatterKind<V>,
  who: string,
  person: Member,
  state: V['state'],
): boolean {
  const face: Face = state;
  if (!person.active || isGuestUid(person.uid) || (face.recused ?? []).includes(person.uid)) return false;
  const list = asList[who];
  if (list) return listIn(state, list).includes(person.uid);
  if (who === 'unit') return person.roles.includes('unit') && !!face.unitId && person.unitId === face.unitId;
  const capacities: readonly string[] = procedure.capacitiesOf(person, state);
  return capacities.includes(asCapacity[who] ?? who);
}

/** M11a: where nobody is that, it goes on up, and to supervision at last. */
const instead: Readonly<Record<string, string>> = {
  handlers: 'head',
  // Of an order whoever issued it, of anything else the head of the department.
  staff: 'issuer',
  issuer: 'head',
  desk: 'supervisor',
  head: 'supervisor',
  deputy: 'secretary',
  secretary: 'supervisor',
  office: 'supervisor',
  superior: 'supervisor',
};

function holdersOf<V extends Recorded>(
  kind: MatterKind<V>,
  who: string,
  state: V['state'],
  members: readonly Member[],
): readonly Member[] {
  const found = members.filter((person) => isOnAs(kind, who, person, state));
  const next = instead[who];
  return found.length > 0 || next === undefined ? found : holdersOf(kind, next, state, members);
}

/** About time limits and days, whoever reads it. */
const ofLimits: readonly string[] = ['remind', 'recount', 'extend', 'followUpDue', 'expire'];

type Step = Pick<RecordedEvent, 'seq' | 'kind' | 'from' | 'to' | 'at' | 'by' | 'tells' | 'data'>;

function groupFor<V extends Recorded>(
  { procedure }: MatterKind<V>,
  event: Step,
  person: Member,
  state: V['state'],
): InboxGroup {
  if (ofLimits.includes(event.kind)) return 'limit';
  const status = procedure.statuses[state.status as V['status']];
  const capacities: readonly string[] = procedure.capacitiesOf(person, state);
  if (status.pending !== null && capacities.includes(status.pending)) return 'work';
  return status.final ? 'result' : 'progress';
}

/**
 * Everybody who is told of a step, once each: nobody of what they did themselves, but whoever files or drafts has a
 * receipt. In the place of who is away, whoever stands in and is on the matter on their own account.
 * @param members those of {@link peopleOn} and those who speak for the unit, as on record now
 */
export function toldOfMatter<V extends Recorded>(
  kind: MatterKind<V>,
  matterId: string,
  event: Step,
  state: V['state'],
  members: readonly Member[],
  standIns: readonly StandIn[] = [],
): InboxWrite[] {
  const told = new Map<string, { readonly about: InboxGroup; readonly party: boolean }>();
  for (const who of event.tells) {
    for (const person of holdersOf(kind, who, state, members)) {
      const party = parties.includes(who);
      if (person.uid === event.by && who !== 'applicant') continue;
      const before = told.get(person.uid);
      const about = groupFor(kind, event, person, state);
      if (!before || inboxGroups.indexOf(about) < inboxGroups.indexOf(before.about))
        told.set(person.uid, { about, party });
    }
  }
  const entryId = inboxEntryIdOf(matterKeyOf(matterPathOf(kind.collection, matterId)), event.seq);
  const entry = (about: InboxGroup, onBehalfOf: string | null): InboxEntry => ({
    ...entryOf(kind, matterId, event, state),
    about,
    onBehalfOf,
  });
  const inPlace = standIns.flatMap(({ delegation, deputy }) => {
    const own = told.get(delegation.of);
    const isOn = deputy?.active && circles.some((name) => listIn(state, name).includes(deputy.uid));
    if (!own || own.party || !deputy || !isOn || told.has(deputy.uid) || deputy.uid === event.by) return [];
    return [{ path: paths.inboxEntry(deputy.uid, entryId), entry: entry(own.about, delegation.ofName) }];
  });
  const own = [...told].map(([uid, { about }]) => ({
    path: paths.inboxEntry(uid, entryId),
    entry: entry(about, null),
  }));
  return [...own, ...inPlace];
}

function entryOf<V extends Recorded>(
  { collection }: MatterKind<V>,
  matterId: string,
  event: Step,
  state: V['state'],
): InboxEntry {
  if (collection === 'cases') throw new Error('cases are told of in words of their own');
  const { number, title, subjectName }: Face = state;
  return {
    caseId: null,
    matter: matterPathOf(collection, matterId),
    seq: event.seq,
    kind: event.kind,
    about: 'progress',
    subject: number ?? title ?? subjectName ?? matterWords[collection].noun,
    title: matterTellingWords(collection, event),
    at: event.at,
    onBehalfOf: null,
    readAt: null,
  };
}
