import type { Json } from '../kernel/json.ts';

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function listOf(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(textOf).join('、') : '';
}

export function countOf(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}

export function lookUp(table: Readonly<Record<string, string>>, key: Json | undefined): string {
  const name = textOf(key);
  return Object.hasOwn(table, name) ? (table[name] ?? name) : name;
}

/** 2026年10月8日, of a calendar day; anything else is shown as it was typed. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${Number(year)}年${Number(month)}月${Number(day)}日`;
}
