import * as lite from 'firebase/firestore/lite';
import { body, file, type Item, openingPath } from '../../../support/opened.ts';
import type { Check } from '../../check.ts';
import { doorOf } from '../../doors.ts';
import { openedOf, type World } from '../../world.ts';
import { known } from './entitled.ts';

const forms: readonly (readonly [what: string, change: lite.DocumentData, fits?: true])[] = [
  ['as it is', {}, true],
  ['dated back', { at: lite.Timestamp.fromMillis(0) }],
  ['dated ahead', { at: lite.Timestamp.fromMillis(4_000_000_000_000) }],
  ['at a time that is text', { at: '2026-10-09' }],
  ['with somebody else’s name', { by: 'wu' }],
  ['by a list that is none', { as: 'handlers' }],
  ['by a list that is no text', { as: ['desk'] }],
];

/** What somebody writes who opens an item that they may open. */
export function openingShapes(world: World): Check[] {
  const { caller, one } = known(world, 'zhou', 'chen-investigating');
  const form = (item: Item, what: string, allowed: boolean, data: lite.DocumentData): Check => {
    const path = openingPath(item, caller.uid);
    return {
      door: doorOf(path, 'create'),
      caller,
      shape: true,
      what: `a trace ${path} ${what}`,
      allowed,
      run: ({ lite: db }) => lite.setDoc(lite.doc(db, path), data),
      changes: [path],
    };
  };
  const whole = { as: 'desk', at: lite.serverTimestamp() };
  const nowhere = [body(one.id, 'nothing'), file(one.id, 'nothing')];
  return [
    ...openedOf(one.story).flatMap((item) => [
      ...forms.map(([what, change, fits]) => form(item, what, fits === true, { ...whole, ...change })),
      form(item, 'without its time', false, { as: 'desk' }),
      form(item, 'without its list', false, { at: lite.serverTimestamp() }),
    ]),
    ...nowhere.map((item) => form(item, 'of what is not there', false, whole)),
  ];
}
