/**
 * The clock of the demo, which a developer may set ahead to watch a month pass. It is kept in the Firestore emulator and
 * read and written there as the emulator's owner, which no deployed database knows: without emulators none of this is
 * ever loaded.
 */
import { paths } from '@rongcuo/domain';
import { setDemoAhead } from './clock-offset.ts';
import type { EmulatorAddresses } from './emulator-script.ts';

const OWNER = { authorization: 'Bearer owner' };

interface Place {
  /** Of the documents of the project. */
  readonly documents: string;
  /** Full name of the clock's document. */
  readonly name: string;
}

function placeOf({ firestore }: EmulatorAddresses, projectId: string): Place | null {
  if (!firestore) return null;
  const root = `projects/${projectId}/databases/(default)/documents`;
  return { documents: `http://${firestore.host}:${firestore.port}/v1/${root}`, name: `${root}/${paths.demoClock}` };
}

function send(url: string, method: 'POST' | 'PATCH', body: object): Promise<Response | null> {
  const headers = { ...OWNER, 'content-type': 'application/json' };
  return fetch(url, { method, headers, body: JSON.stringify(body) }).catch(() => null);
}

/** Learns how far the clock is ahead; a demo whose clock nobody has touched goes by the server's. */
export async function learnDemoClock(emulators: EmulatorAddresses, projectId: string): Promise<number> {
  const place = placeOf(emulators, projectId);
  // Asked for as one of a batch, a document that is not there is an answer and no error.
  const answer = place && (await send(`${place.documents}:batchGet`, 'POST', { documents: [place.name] }));
  const stored: unknown = answer?.ok ? await answer.json() : null;
  const ahead = aheadIn(Array.isArray(stored) ? stored[0] : null);
  setDemoAhead(ahead);
  return ahead;
}

/** Sets it ahead by so much more; the local product runs its sweep soon after. */
export async function moveDemoClock(emulators: EmulatorAddresses, projectId: string, byMs: number): Promise<boolean> {
  const place = placeOf(emulators, projectId);
  if (!place) return false;
  const ahead = (await learnDemoClock(emulators, projectId)) + byMs;
  const fields = { ahead: { integerValue: String(ahead) } };
  return (await send(`${place.documents}/${paths.demoClock}`, 'PATCH', { fields }))?.ok ?? false;
}

function aheadIn(answer: unknown): number {
  const field = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
  const value = field(field(field(answer, 'found'), 'fields'), 'ahead');
  const ahead = Number(field(value, 'integerValue') ?? field(value, 'doubleValue') ?? 0);
  return Number.isFinite(ahead) && ahead > 0 ? ahead : 0;
}
