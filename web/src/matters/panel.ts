import type { Component } from 'vue';
import type { Field } from './fields/field.ts';

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

interface Common {
  readonly words: PanelWords;
  /** Stays beside the words once it has been applied; takes the props `actionId` and `payload`. */
  readonly outcome?: Component;
}

/** The fields of one action, said in few words. */
export interface FieldsPanel extends Common {
  readonly fields: readonly Field[];
}

/**
 * Fields that no words would do for. The component takes the prop `errors` ({@link PanelErrors}), names the control of a
 * field `act-{field}`, and exposes `payload()`: what was filled in, to be checked and sent.
 */
export interface OwnPanel extends Common {
  readonly component: Component;
}

export type Panel = FieldsPanel | OwnPanel;

/** The panels of one group of actions: what a group's `panels.ts` exports. */
export type Panels<Kind extends string> = Readonly<Record<Kind, OwnPanel>>;

/** A panel, at hand or loaded when it is first opened; a page of its own; or nothing, where it is not asked from the page. */
export type PanelSource = Panel | (() => Promise<Panel>) | { readonly page: string } | null;
