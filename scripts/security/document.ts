import { readFileSync, writeFileSync } from 'node:fs';
import { askingTable, besideAskingTable, besideTable, readingTable } from './render-matrix.ts';
import { text } from './text/zh.ts';

const DOCUMENT = new URL('../../docs/SECURITY.md', import.meta.url);

/** The parts of docs/SECURITY.md that are printed, each between two marks of its name. */
const printed: Readonly<Record<string, () => string>> = {
  reading: readingTable,
  asking: askingTable,
  beside: besideTable,
  'beside-asking': besideAskingTable,
};

export function securityDocument(): string {
  return readFileSync(DOCUMENT, 'utf8');
}

/** The document with its printed parts as they should be. */
export function printedAnew(document: string): string {
  return Object.entries(printed).reduce((whole, [name, print]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = whole.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(text.unmarked(name));
    return `${before}${begin}\n\n${print()}\n\n${end}${after}`;
  }, document);
}

export function writeSecurityDocument(): void {
  writeFileSync(DOCUMENT, printedAnew(securityDocument()));
}
