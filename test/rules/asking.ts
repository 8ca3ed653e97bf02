import { type CaseActionKind, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { CaseId } from './cases.ts';
import type { Who } from './people.ts';

const payloads: Readonly<Record<CaseActionKind, lite.DocumentData>> = {
  submit: { declared: true },
  accept: { exclusionChecked: true },
  return: { supplements: { matter: '请补充原始通知。', other: '请附会议纪要。' } },
  decline: { ground: 'excluded', reason: '该起火灾已定性为责任事故。' },
  withdraw: { reason: '已自行解决。' },
};

/** An action as the app writes it, at the server's time. */
export function actionOf(kind: CaseActionKind, by: string): lite.DocumentData {
  return { kind, payload: payloads[kind], by, at: lite.serverTimestamp() };
}

/** Asks it under a new id, as the app does. */
export function ask(db: lite.Firestore, caseId: string, action: lite.DocumentData): Promise<unknown> {
  return lite.addDoc(lite.collection(db, paths.actions(caseId)), action);
}

/** Who asks each kind, and of which case, so that nothing but the form of the action stands against it. */
export const entitled: Readonly<Record<CaseActionKind, readonly [who: Who, caseId: CaseId]>> = {
  submit: ['cadre', 'self-draft'],
  accept: ['handler', 'self-submitted'],
  return: ['handler', 'self-submitted'],
  decline: ['head', 'self-submitted'],
  withdraw: ['cadre', 'self-submitted'],
};
