/** What must hold after every step, worked out from the log of what was applied and not from the case's own fields. */
import type { Decision } from '../kernel/decide.ts';
import type { Member } from '../people/member.ts';
import { addMonths, type PlainDate, plainDateOf } from '../time/time.ts';
import type { CaseActionKind } from './actions.ts';
import type { Store, World } from './model.fixture.ts';
import { watchLimits } from './model-limits.fixture.ts';
import type { Result } from './result.ts';
import { weightOf } from './result.ts';
import { caseTable } from './table.fixture.ts';
import type { CaseVocabulary } from './vocabulary.ts';

export interface Applied {
  readonly kind: CaseActionKind;
  readonly by: string;
  readonly payload: Record<string, unknown>;
  readonly before: Store;
  readonly decision: Decision<CaseVocabulary>;
}

/** A party's own steps, and the system's: nobody handles anything by them. */
const ofParties: readonly CaseActionKind[] = [
  'submit',
  'withdraw',
  'askRecusal',
  'acknowledge',
  'appeal',
  'close',
  'noteDeparture',
];
const blocked: readonly CaseActionKind[] = ['recommend', 'determine'];
const conditions = ['notForbidden', 'servesReform', 'noDereliction', 'noPrivateGain', 'dueProcess', 'remedied'];
const boundaries = ['inexperience', 'exploration', 'publicInterest'];

export class Watch {
  /** Everyone who handled it, from the log. */
  readonly handled = new Set<string>();
  readonly recused = new Set<string>();
  recommended = 0;
  replied = false;
  stale = false;
  private votes = new Map<string, string>();
  private present = new Set<string>();
  private due: string[] = [];
  /** Of those due, tied when the meeting was called: they stay out, whatever becomes of them. */
  private outFromTheStart: string[] = [];
  private motion: unknown = null;
  private readonly servedOn = new Map<string, PlainDate>();
  private determinedOn = '';
  private appealed = false;
  /** Who has appealed against the result that was served last. */
  private readonly appellants = new Set<string>();

  private readonly world: World;
  private readonly log: string[] = [];

  constructor(world: World) {
    this.world = world;
  }

  private tied(uid: string): boolean {
    const { subjectId, applicantKind, applicantId } = this.world.store.state;
    if (subjectId === null) return false;
    const person = this.world.person(uid);
    const about = applicantKind === 'department' ? [subjectId] : [subjectId, applicantId];
    const kin = about.some((each) => each === uid || person.kin.includes(each));
    return kin || this.world.person(subjectId).kin.includes(uid) || person.unitId === 'it';
  }

  private must(holds: boolean, what: string): void {
    if (!holds) throw new Error(`${what}\n${this.log.join('\n')}`);
  }

  after(applied: Applied): void {
    this.log.push(`${applied.kind} by ${applied.by}: ${JSON.stringify(applied.payload)}`);
    const { kind, by, payload, before, decision } = applied;
    const { state } = this.world.store;
    this.moves(applied);
    this.must(!blocked.includes(kind) || !this.objected(before), `${kind} while an objection is open`);
    const asParty = ['applicant', 'subject', 'unit', 'system'].includes(decision.capacity);
    if (!asParty) {
      this.must(!this.recused.has(by), `${kind} by ${by}, who is recused`);
      this.must(kind === 'declareTie' || !this.tied(by), `${kind} by ${by}, who is tied`);
    } else this.must(ofParties.includes(kind) || kind === 'openExOfficio', `${kind} by a party`);
    if (kind === 'openExOfficio') this.must(!this.tied(by), 'a tied clerk opened the case');
    if (kind === 'recommend') {
      this.recommended += 1;
      this.must(state.handlers.filter((uid) => !this.tied(uid)).length >= 2, 'recommended by fewer than two');
      this.sound(payload['result'], null);
    }
    if (kind === 'recommend') {
      const { findings, hearings } = before.books.investigation;
      const barred = Object.values(findings).filter((finding) => finding && this.recused.has(finding.by));
      this.must(barred.length === 0, 'recommended on findings of somebody recused');
      this.must(
        Object.values(hearings).some(({ by: hearer }) => !this.recused.has(hearer)),
        'recommended though only somebody recused had heard the cadre',
      );
    }
    if (kind === 'withdraw') this.must(this.recommended === 0, 'withdrawn after a recommendation');
    this.meeting(applied);
    if (kind === 'determine') this.servedOn.clear();
    if (kind === 'serve') this.servedOn.set(String(payload['to']), payload['on'] as PlainDate);
    if (kind === 'serve') this.must(String(payload['on']) >= this.determinedOn, 'served before it was determined');
    if (kind === 'serve' && decision.to === 'served') this.appellants.clear();
    if (kind === 'decline') this.appellants.clear();
    if (kind === 'appeal') {
      this.must(!this.appellants.has(by), `${by} appealed twice against one result`);
      this.appellants.add(by);
      this.appealed = true;
    }
    if (kind === 'recordReply') this.replied = true;
    if (kind === 'determine') this.determined(applied);
    if (kind === 'decideAppeal') this.appealDecided(applied);
    if (kind === 'close') {
      const today = plainDateOf(this.world.now);
      const open = [...this.servedOn].filter(([to]) => !before.state.services[to as 'subject' | 'unit']?.appealed);
      const month = open.map(([, on]) => addMonths(on, 1));
      this.must(this.servedOn.size === 2 && month.every((until) => today > until), 'closed while a window is open');
    }
    watchLimits(this.world, applied, (holds, what) => this.must(holds, what));
    this.note(applied);
    this.circles();
    for (const uid of before.state.touched)
      this.must(state.touched.includes(uid), `${uid} is no longer noted as touched`);
    for (const uid of this.handled)
      this.must(state.touched.includes(uid), `${uid} handled it by ${kind} and is not noted`);
  }

  private objected({ books }: Store): boolean {
    return Object.values(books.supervision.objections).some(({ lifted }) => !lifted);
  }

  private moves({ kind, before, decision }: Applied): void {
    const { from, to } = caseTable[kind];
    const { status } = before.state;
    this.must(from.includes(status), `${kind} from ${status}`);
    this.must(
      to === 'same' ? decision.next.status === status : to.includes(decision.next.status),
      `${kind} moved wrongly`,
    );
    this.must(!['closed', 'withdrawn'].includes(status), `${kind} on a case that has ended`);
    this.must(status !== 'declined' || ['appeal', 'acknowledge'].includes(kind), `${kind} on a declined case`);
  }

  /** The meeting as this watch saw it: a new one begins with each agenda, and none survives leaving the committee. */
  private meeting({ kind, by, payload, decision, before }: Applied): void {
    const member = String(payload['member'] ?? by);
    const reopened = kind === 'decideAppeal' && decision.to === 'deliberating';
    if (kind === 'putOnAgenda' || kind === 'refer' || kind === 'sendBack' || reopened) {
      this.votes = new Map();
      this.present = new Set();
      this.due = kind === 'putOnAgenda' ? this.world.holders('committee').map(({ uid }) => uid) : [];
      this.outFromTheStart = this.due.filter((uid) => this.tied(uid));
      this.motion = payload['motion'] ?? before.books.recommendation.result;
    }
    if (kind === 'vote' || kind === 'attend') {
      this.must(!this.recused.has(member) && !this.tied(member), `${kind} of ${member}, who is kept out`);
      this.must(this.due.includes(member), `${kind} of ${member}, who is not due`);
      this.must(kind === 'attend' || !this.votes.has(member), `${member} voted twice`);
      const own = this.world.person(by).roles.some((role) => role === 'secretary' || role === 'deputy');
      this.must(member === by || own, `${by} voted for ${member}`);
    }
    if (kind === 'vote') this.votes.set(member, String(payload['vote']));
    if (kind === 'attend') this.present[payload['present'] === true ? 'add' : 'delete'](member);
  }

  private determined({ payload, before }: Applied): void {
    const tiedNow = this.due.filter((uid) => this.tied(uid) && this.world.person(uid).active);
    const out = [...this.outFromTheStart, ...tiedNow, ...this.recused];
    const able = this.due.filter((uid) => !out.includes(uid));
    const there = able.filter((uid) => this.votes.has(uid) || this.present.has(uid));
    const inFavour = able.filter((uid) => this.votes.get(uid) === 'for').length;
    const base = this.world.policy.meeting.recusedCountAsDue ? this.due.length : able.length;
    this.must(there.length * 3 >= base * 2 && base > 0, `determined by ${there.length} of ${base}`);
    this.must(inFavour * 2 > base, `determined with ${inFavour} of ${base} in favour`);
    this.must(!before.state.complex || this.replied, 'a complex case determined without the reply');
    this.must(JSON.stringify(payload['result']) === JSON.stringify(this.motion), 'determined what was not voted on');
    this.sound(payload['result'], payload['ninthBasis'] ?? '');
    this.determinedOn = plainDateOf(this.world.now);
    const old = before.determination;
    const heavier = this.appealed && old !== null && weightOf(payload['result'] as Result) > weightOf(old);
    this.must(!heavier || !this.stands(old), 'an appeal sent back made it heavier');
  }

  private sound(result: unknown, ninthBasis: unknown): void {
    if ((result as Result).tolerate !== true) return;
    const { findings } = this.world.store.books.investigation;
    const found = new Map(Object.entries(findings).map(([target, finding]) => [target, finding?.met === true]));
    this.must(
      conditions.every((id) => found.get(`conditions.${id}`)),
      'tolerated with a condition unmet',
    );
    this.must(
      boundaries.every((id) => found.get(`boundaries.${id}`)),
      'tolerated across a boundary',
    );
    const confirmed = [...found].filter(([target, met]) => met && target.startsWith('circumstances.'));
    this.must(confirmed.length > 0, 'tolerated without a circumstance');
    this.must(!this.world.store.state.excluded, 'tolerated though excluded');
    const ninthAlone = confirmed.every(([target]) => target === 'circumstances.otherApproved');
    this.must(!ninthAlone || ninthBasis === null || String(ninthBasis).trim() !== '', 'the ninth without a basis');
  }

  private stands(result: Result): boolean {
    try {
      this.sound(result, null);
      return true;
    } catch {
      return false;
    }
  }

  private appealDecided({ by, payload, before }: Applied): void {
    this.must(!this.handled.has(by), `${by} decided the appeal of what they had handled`);
    if (payload['outcome'] !== 'changed') return;
    this.must(before.determination !== null, 'an appeal changed what was never determined');
    const heavier = before.determination && weightOf(payload['result'] as Result) >= weightOf(before.determination);
    this.must(!heavier, 'an appeal made it heavier');
    this.sound(payload['result'], null);
  }

  private note({ kind, by, payload, decision, before }: Applied): void {
    const asParty = ['applicant', 'subject', 'unit', 'system'].includes(decision.capacity);
    // Deciding an appeal, or extending its term, is not handling the case: the same liaison may decide on another.
    const onAppeal = kind === 'decideAppeal' || kind === 'extendAppeal';
    if (!asParty && kind !== 'askRecusal' && !onAppeal) this.handled.add(by);
    if (kind === 'openExOfficio') this.handled.add(by);
    if (kind === 'assign') for (const uid of payload['investigators'] as string[]) this.handled.add(uid);
    if (kind === 'vote') this.handled.add(String(payload['member'] ?? by));
    if (kind === 'declareTie') this.recused.add(by);
    const request = before.books.team.recusals[String(payload['request'])];
    if (kind !== 'decideRecusal' || !request) return;
    this.must(request.of !== by, `${by} decided on their own recusal`);
    if (payload['granted'] === true) this.recused.add(request.of);
  }

  /** While a change of somebody's record has not reached the circles, only the next move draws them right. */
  circles(): void {
    const { desk, handlers, bench, office, chair, watch, superiors } = this.world.store.state;
    for (const uid of chair) this.must(office.includes(uid), `${uid} presides without being of the office`);
    for (const uid of [...desk, ...handlers, ...bench, ...office, ...watch, ...superiors]) {
      this.must(!this.recused.has(uid), `${uid} is recused and in a circle`);
      if (this.stale) continue;
      const person: Member = this.world.person(uid);
      this.must(person.active && !this.tied(uid), `${uid} is tied or has left, and is in a circle`);
    }
  }
}
