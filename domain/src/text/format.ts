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
