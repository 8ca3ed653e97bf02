import type { Component } from 'vue';

/** What a panel says beside its fields. */
export interface PanelWords {
  /** What follows from the action, before anything is filled in. */
  readonly lead: string;
  /** The button that sends it. */
  readonly send: string;
  /** Said once it has been applied. */
  readonly done: string;
  /** Words for a field left open, where “please fill in” and the field's label would not do. */
  readonly missing?: Readonly<Record<string, string>>;
}

/**
 * The fields of one action. The component takes the prop `errors` ({@link PanelErrors}), names the control of a field
 * `act-{field}`, finds the case with `useCase()`, and exposes `payload()`: what was filled in, to be checked and sent.
 */
export interface Panel {
  readonly component: Component;
  readonly words: PanelWords;
  /** Stays beside the words once it has been applied; takes the props `actionId` and `payload`. */
  readonly outcome?: Component;
}

/** The panels of one group of actions: what a group's `panels.ts` exports. */
export type Panels<Kind extends string> = Readonly<Record<Kind, Panel>>;
