import { createHash, randomBytes } from 'node:crypto';
import { guestUidOf, paths } from '@rongcuo/domain';
import { deleteApp, initializeApp } from 'firebase/app';
import { connectAuthEmulator, initializeAuth, inMemoryPersistence, signInWithCustomToken } from 'firebase/auth';
import {
  connectFirestoreEmulator,
  doc,
  type Firestore,
  getFirestore,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore';
import { functionsUrl } from './delivery.ts';
import { act, emulators, type Payload, usual } from './support.ts';

/** The link of an invitation, as the inviter has it. */
export interface Link {
  readonly caseId: string;
  readonly invitationId: string;
  readonly secret: string;
}

export const random = (): string => randomBytes(32).toString('base64url');
export const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/** Invites somebody, as the inviter's page does: the secret stays with the inviter. */
export async function inviteBy(uid: string, caseId: string, payload: Payload = {}): Promise<Link> {
  const secret = random();
  const invitationId = `invitation-${random().slice(0, 12)}`;
  await act(uid, caseId, 'invite', { ...usual.invite, ...payload, secretHash: hashOf(secret) }, invitationId);
  return { caseId, invitationId, secret };
}

/** How a function that can be called from a page answered: what it returned, or the status and words of its refusal. */
export type Answer =
  | { readonly result: Readonly<Record<string, string>> }
  | { readonly error: { readonly status: string; readonly message: string } };

export async function call(name: 'lookAtInvitation' | 'redeemInvitation', data: unknown): Promise<Answer> {
  const url = `${await functionsUrl()}/${emulators.projectId}/asia-east2/${name}`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  });
  return answer.json();
}

export const look = (link: Link): Promise<Answer> => call('lookAtInvitation', link);
export const redeem = (link: Link, device = random()): Promise<Answer> => call('redeemInvitation', { ...link, device });

export interface Guest {
  readonly uid: string;
  readonly db: Firestore;
  /** Sends an opinion; returns the path of the action. */
  say(caseId: string, opinion: Payload): Promise<string>;
  leave(): Promise<void>;
}

/** Comes in by the link, and signs in as the page does. */
export async function enter(link: Link): Promise<Guest> {
  const answer = await redeem(link);
  const token = 'result' in answer ? answer.result['token'] : undefined;
  if (token === undefined) throw new Error(`not let in: ${JSON.stringify(answer)}`);
  const app = initializeApp({ projectId: emulators.projectId, apiKey: 'demo' }, crypto.randomUUID());
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://${emulators.auth}`, { disableWarnings: true });
  const db = getFirestore(app);
  const [host = '', port = ''] = emulators.firestore.split(':');
  connectFirestoreEmulator(db, host, Number(port));
  const { user } = await signInWithCustomToken(auth, token);
  if (user.uid !== guestUidOf(link.invitationId)) throw new Error(`let in as ${user.uid}`);
  return {
    uid: user.uid,
    db,
    async say(caseId, opinion) {
      const path = paths.action(caseId, `opinion-${random().slice(0, 12)}`);
      await setDoc(doc(db, path), { kind: 'recordOpinion', payload: opinion, by: user.uid, at: serverTimestamp() });
      return path;
    },
    leave: () => deleteApp(app),
  };
}
