import { type CodeOf, kernelRefusalCodes, type Member, matterPathOf, type Recorded, whyNot } from '@rongcuo/domain';
import { type ComputedRef, computed, effectScope, onScopeDispose } from 'vue';
import { speakerOf } from '../data/ask.ts';
import { serverNow } from '../data/clock.ts';
import { decoderOf } from '../data/decode.ts';
import type { AskedOf } from '../data/use-ask.ts';
import { useLive } from '../data/use-live.ts';
import type { Acts, Desk, Told } from './desk.ts';
import type { LiveBook, Matter } from './handle.ts';
import type { ActionOf, KindPages } from './kind-pages.ts';
import { limitsTableOf } from './limits-table.ts';
import { errorsIn, labelIn } from './panel-errors.ts';
import { dueFirst, offersOn } from './standing.ts';
import { useToldEvents } from './use-told-events.ts';

/** What a page of a matter is made of: the matter itself for the parts of its kind, and the desk for all others. */
export interface OpenedMatter<V extends Recorded, Books> {
  readonly matter: Matter<V, Books>;
  readonly desk: Desk;
}

/** @param state as it stands, live */
export function openMatter<V extends Recorded, Books>(
  of: KindPages<V, Books>,
  id: string,
  state: ComputedRef<V['state']>,
  member: ComputedRef<Member>,
): OpenedMatter<V, Books> {
  const path = matterPathOf(of.kind.collection, id);
  const scope = effectScope();
  onScopeDispose(() => scope.stop());
  const once = <T>(open: () => T): T => {
    const opened = scope.run(open);
    if (opened === undefined) throw new Error('the page has gone');
    return opened;
  };

  const books = new Map<string, unknown>();
  function book<Name extends keyof Books & string>(name: Name): LiveBook<Books[Name]> {
    const known = books.get(name);
    // Kept under its own name: it is of that book.
    if (known !== undefined) return known as LiveBook<Books[Name]>;
    const opened = once(() => openBook(name));
    books.set(name, opened);
    return opened;
  }
  function openBook<Name extends keyof Books & string>(name: Name): LiveBook<Books[Name]> {
    const reads = computed(() => of.readsBook(name, member.value, state.value));
    const decode = decoderOf(of.books[name]);
    const live = useLive<Books[Name]>(
      (store, listener) => store.watchBookAt(`${path}/books/${name}`, decode, of.blank[name], listener),
      () => (reads.value ? name : null),
    );
    const here = computed(() => (reads.value && live.shown.value.state === 'ready' ? live.shown.value.value : null));
    return { ...live, book: here };
  }

  const events = new Map<string, ReturnType<Matter<V, Books>['events']>>();
  const matter: Matter<V, Books> = {
    id,
    path,
    state,
    member,
    book,
    events(name) {
      const known = events.get(name);
      if (known) return known;
      const reads = (): boolean => of.readsEvents(name, member.value, state.value);
      const opened = once(() => useToldEvents(path, name, reads).events);
      events.set(name, opened);
      return opened;
    },
  };
  const desk: Desk = {
    path,
    member,
    round: computed(() => of.round(state.value)),
    asked: askedOfMatter(of, () => path),
    acts: actsOn(of, matter),
    told: toldOf(of, matter),
  };
  return { matter, desk };
}

/** @param path of the matter, as soon as there is one */
export function askedOfMatter<V extends Recorded, Books>(of: KindPages<V, Books>, path: () => string): AskedOf {
  const decode = decoderOf(of.face);
  return {
    path,
    speak: speakerOf<CodeOf<V>>([...kernelRefusalCodes, ...of.codes], of.refusal),
    whyNot(stored, kind, actor) {
      const state = decode(stored);
      const refusal = state && whyNot(of.kind.procedure, kind, { state, facts: { now: serverNow(), actor } });
      return refusal && of.refusal(refusal);
    },
  };
}

/** The actions of a kind, in the order of its table. */
function kindsOf<V extends Recorded, Books>({ payloads }: KindPages<V, Books>): readonly ActionOf<V>[] {
  return Object.keys(payloads) as ActionOf<V>[];
}

function actsOn<V extends Recorded, Books>(of: KindPages<V, Books>, matter: Matter<V, Books>): Acts {
  const { state, member } = matter;
  const kinds = kindsOf(of);
  const panels = of.panels(matter);
  const asked = { procedure: of.kind.procedure, kinds, silent: of.silent, words: of.refusal };
  const offers = computed(() => offersOn<V, ActionOf<V>>(asked, member.value, state.value, serverNow()));
  const offered = computed(() =>
    offers.value.actions.filter((kind) => panels[kind] !== null && (of.hasObject?.(kind, matter) ?? true)),
  );
  const known = (kind: string): ActionOf<V> | undefined => kinds.find((each) => each === kind);
  const withKind = <T>(kind: string, tell: (kind: ActionOf<V>) => T, otherwise: T): T => {
    const found = known(kind);
    return found === undefined ? otherwise : tell(found);
  };
  return {
    ordered: computed(() => {
      const status: V['status'] = state.value.status;
      return dueFirst<ActionOf<V>>(offered.value, of.due[status] ?? []);
    }),
    barred: computed(() => offers.value.barred),
    nowBarred(kind) {
      const facts = { now: serverNow(), actor: member.value };
      const refusal = whyNot(of.kind.procedure, kind, { state: state.value, facts });
      return refusal && of.refusal(refusal);
    },
    title: (kind) => withKind(kind, (one) => of.words.actions[one], kind),
    panelOf: (kind) => withKind(kind, (one) => panels[one], null),
    errorsIn: (kind, payload, labelOf, missing) =>
      withKind(kind, (one) => errorsIn(of.payloads[one], payload, labelOf, missing), {}),
    labelOf: (kind, field) => withKind(kind, (one) => labelIn(of.payloads[one], field), field),
    decides: (kind) => withKind(kind, (one) => of.decisions.includes(one), false),
  };
}

function toldOf<V extends Recorded, Books>(of: KindPages<V, Books>, { state, member }: Matter<V, Books>): Told {
  const { words } = of;
  const table = limitsTableOf(of);
  const capacities: Readonly<Record<string, string>> = words.capacities;
  const titles: Readonly<Record<string, string>> = words.actions;
  return {
    classes: (Object.keys(words.classes) as V['materialClass'][]).map((name) => ({
      of: name,
      inside: words.classes[name],
      reads: () => of.readsEvents(name, member.value, state.value),
    })),
    words({ kind, data }) {
      if (kind === 'remind') return table.reminder(data);
      const one = kindsOf(of).find((each) => each === kind);
      return { title: titles[kind] ?? kind, detail: one ? (words.details[one]?.(data) ?? '') : '' };
    },
    capacity: ({ capacity }) => capacities[capacity],
  };
}
