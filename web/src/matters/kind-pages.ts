/**
 * How a kind of matter is plugged in: a folder `pages/{kind}/` with
 *
 * - `use-{kind}.ts`: `export const {kind}Handle = handleOf<…Vocabulary, …Books>('…')`, which its own parts `use()`;
 * - `{kind}-pages.ts`: one {@link KindPages}, from the domain's procedure, schemas and words, with
 *   - `panels`: what is filled in for each action, as a list of fields (`fields/field.ts`), a component where no list
 *     would do, the address of a page of its own, or null where it is not asked from the page;
 *   - `sections`: what its books hold, each a component that finds the matter with `use()`;
 * - a route to a page that holds `<MatterPage :of="{kind}Pages" />`, and lists: `matter-lists.ts`, `matter-list.vue`.
 *
 * The page then shows the face, what can be done (`available`), the record and the limits by itself. Filings
 * (`pages/filings`) are the example to follow.
 */
import type { CodeOf, JsonObject, MatterKind, Member, Recorded } from '@rongcuo/domain';
import type { Component } from 'vue';
import type * as z from 'zod/mini';
import type { Fields } from '../data/decode.ts';
import type { Handle, Matter } from './handle.ts';
import type { PanelSource } from './panel.ts';
import type { Tone } from './tones.ts';

export type ActionOf<V extends Recorded> = keyof V['actions'] & string;
type Seen<V extends Recorded, T> = (member: Member, state: V['state']) => T;

/** How a kind of matter is spoken of. */
export interface KindWords<V extends Recorded> {
  /** What the page is called while the matter has no title to show. */
  readonly page: string;
  readonly statuses: Readonly<Record<V['status'], { readonly label: string; readonly pending: string }>>;
  readonly tones: Readonly<Record<V['status'], Tone>>;
  readonly actions: Readonly<Record<ActionOf<V>, string>>;
  readonly capacities: Readonly<Record<V['capacity'], string>>;
  /** The limits by what is to be done in them, and whose step each is. */
  readonly limits: Readonly<Record<V['limit'], string>>;
  readonly holders: Readonly<Partial<Record<V['recipient'], string>>>;
  /** The classes of its record, in the order asked for: the first is everybody's who sees it. Empty: not marked. */
  readonly classes: Readonly<Record<V['materialClass'], string>>;
  /** What an event tells beyond its title. */
  readonly details: Partial<Readonly<Record<ActionOf<V>, (data: JsonObject) => string>>>;
  /** For parties: whom it waits for and what comes then, in plain words. Null: as `statuses` has it. */
  readonly next?: Seen<V, { readonly now: string; readonly next: string } | null>;
}

/** A part of the page below the face, shown to those who may read what it is made of. */
export interface KindSection<V extends Recorded> {
  readonly id: string;
  readonly shownTo: Seen<V, boolean>;
  readonly component: Component;
  /** With what it began, at the end of the page, rather than with what was found and decided. */
  readonly last?: boolean;
}

/** What of a matter stands in a list. */
export interface KindRow {
  readonly title: string;
  readonly number: string | null;
  /** Of whom and where it is. */
  readonly about: readonly (string | null)[];
}

export interface KindPages<V extends Recorded, Books> {
  readonly kind: MatterKind<V>;
  readonly handle: Handle<V, Books>;
  readonly face: z.ZodMiniType<V['state']>;
  readonly books: { readonly [Name in keyof Books]: z.ZodMiniType<Books[Name]> };
  /** Each book before anybody has written in it. */
  readonly blank: Books;
  readonly payloads: Readonly<Record<ActionOf<V>, z.core.$ZodType>>;
  /** The codes of its refusals beyond the kernel's, and their words. */
  readonly codes: readonly V['code'][];
  readonly refusal: (refusal: { readonly code: CodeOf<V>; readonly facts: JsonObject }) => string;
  readonly words: KindWords<V>;
  readonly row: (state: V['state']) => KindRow;
  /** What the face says of it; what has no value is left out. */
  readonly facts: (state: V['state']) => readonly (readonly [label: string, value: string | null])[];
  /** Which parts the page asks for. The rules decide; asking only for what they allow keeps denials out of the log. */
  readonly readsBook: (name: keyof Books & string, member: Member, state: V['state']) => boolean;
  readonly readsEvents: (of: V['materialClass'], member: Member, state: V['state']) => boolean;
  /** What it waits for in each state; everything else is offered behind one more tap. */
  readonly due: Partial<Readonly<Record<V['status'], readonly ActionOf<V>[]>>>;
  /** M3: where article 3 stands beside what is filled in. */
  readonly decisions: readonly ActionOf<V>[];
  /** Refusals that need no words, beside the kernel's: it has been done, or has no object now. */
  readonly silent: readonly V['code'][];
  /** Whether there is anything to do it to: an action may be allowed and yet have no object. */
  readonly hasObject?: (kind: ActionOf<V>, matter: Matter<V, Books>) => boolean;
  /** Called once a page: provides what parts shared with other kinds need, e.g. the committee. */
  readonly provides?: (matter: Matter<V, Books>) => void;
  /** Called once a page. */
  readonly panels: (matter: Matter<V, Books>) => Readonly<Record<ActionOf<V>, PanelSource>>;
  readonly sections: readonly KindSection<V>[];
  /** The version of the parameters it began under. */
  readonly policyVersion: (state: V['state']) => number | null;
  /** Where its page is. */
  readonly pageOf: (id: string) => string;
  /** What a draft is called in lists, from what its author has typed so far; left out where there are no such drafts. */
  readonly draftTitle?: (typed: Fields) => string;
  /** How often it was submitted, where it is; files attached now belong to what comes next. */
  readonly round: (state: V['state']) => number;
}
