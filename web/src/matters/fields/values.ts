/** What the controls of a panel hold, and the payload it becomes. */
import { chosen } from '../yes-no.ts';
import type { Field, Typed } from './field.ts';

/** A field before anybody has filled it in. */
function blankOf(field: Field): unknown {
  switch (field.ask) {
    case 'line':
    case 'text':
    case 'date':
      return field.from?.() ?? '';
    case 'number':
    case 'choice':
    case 'pick':
    case 'yesNo':
    case 'cadre':
    case 'person':
      return '';
    case 'check':
      return false;
    case 'people':
      return [...(field.from?.() ?? [])];
    case 'several':
      return [];
    case 'list':
      return [''];
    case 'texts':
      return {};
    case 'each':
      return { ...field.from?.() };
    case 'files':
      return null;
  }
}

export function blankValues(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, blankOf(field)]));
}

/** The fields that are asked now. */
export function askedNow(fields: readonly Field[], typed: Typed): Field[] {
  return fields.filter((field) => field.when?.(typed) ?? true);
}

/**
 * What was filled in, as the payload has it: a choice not made and a field that may be left open are left out. Files are
 * not among it: they are named by whatever uploads them.
 */
export function payloadOf(fields: readonly Field[], typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    askedNow(fields, typed).flatMap((field) => {
      const value = sentOf(field, typed[field.name]);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function sentOf(field: Field, value: unknown): unknown {
  switch (field.ask) {
    case 'line':
    case 'text':
    case 'date':
      return field.optional && textIn(value).trim() === '' ? undefined : textIn(value);
    case 'choice':
    case 'pick':
    case 'cadre':
    case 'person':
      return textIn(value) === '' ? undefined : value;
    case 'number':
      // Anything else is sent as it is, and pointed at.
      return /^\d{1,6}$/.test(textIn(value).trim()) ? Number(textIn(value)) : textIn(value);
    case 'yesNo':
      return chosen(textIn(value));
    case 'texts':
      return Object.fromEntries(
        field.of().flatMap(({ value: id }) => {
          const text = entriesIn(value)[id];
          // Not ticked: nothing is said of it.
          return field.some && text === undefined ? [] : [[id, textIn(text)]];
        }),
      );
    case 'each':
      return Object.fromEntries(
        field.of().map(({ value: id }) => [id, payloadOf(field.fields, entriesIn(entriesIn(value)[id]))]),
      );
    case 'files':
      return undefined;
    case 'check':
      return field.only ? undefined : value;
    case 'people':
    case 'several':
    case 'list':
      return value;
  }
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textIn) : [];
}

/** What is said of each item, by its id. */
export function entriesIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
