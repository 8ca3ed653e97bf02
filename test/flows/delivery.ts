import type { CaseActionKind } from '@rongcuo/domain';
import { paths } from '@rongcuo/domain';
import { Timestamp } from 'firebase-admin/firestore';
import { expect } from 'vitest';
import { emulators, office, type Payload } from './support.ts';

/**
 * What the platform may do to events: deliver them twice, late or out of order. The emulator does none of it by itself,
 * so a test posts events as the Firestore emulator does. Each call ends when the function has.
 */

/** What has to happen to a document for each. */
const triggers = {
  onAction: 'created',
  onEvent: 'created',
  onPolicyRequest: 'created',
  onInterpretationRequest: 'created',
  onCalendarRequest: 'created',
  onImpactTableRequest: 'created',
  onProtectionLookup: 'created',
  onRosterRequest: 'created',
  onRosterEvent: 'created',
  onDelegationRequest: 'created',
  onMember: 'written',
  onInboxEntry: 'created',
  onResendRequest: 'created',
  onMail: 'updated',
  onOpening: 'written',
  onCaseDeleted: 'deleted',
} as const;
type Trigger = keyof typeof triggers;
/** A document in the form of Firestore's REST interface, which is also that of an event's data. */
type Stored = Readonly<Record<string, unknown>>;

const REGION = 'asia-east2';
const documents = `projects/${emulators.projectId}/databases/(default)/documents`;

/** A document as an event of this moment would carry it. */
export async function captured(path: string): Promise<Stored> {
  const answer = await fetch(`http://${emulators.firestore}/v1/${documents}/${path}`, {
    headers: { authorization: 'Bearer owner' },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Delivers the event of a document; with `value`, as it was when the event arose. */
export async function deliver(trigger: Trigger, path: string, value?: Stored): Promise<void> {
  const event = {
    specversion: '1.0',
    id: crypto.randomUUID(),
    type: `google.cloud.firestore.document.v1.${triggers[trigger]}`,
    source: `//firestore.googleapis.com/projects/${emulators.projectId}/databases/(default)`,
    subject: `documents/${path}`,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    location: REGION,
    project: emulators.projectId,
    database: '(default)',
    namespace: '(default)',
    document: path,
    data: { [triggers[trigger] === 'deleted' ? 'oldValue' : 'value']: value ?? (await captured(path)) },
  };
  const answer = await fetch(await triggerUrl(trigger), {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify(event),
  });
  if (answer.status !== 200) throw new Error(`${trigger} ${path}: ${answer.status} ${await answer.text()}`);
}

/** Runs a scheduled function, as the scheduler would; the emulator has none. Throws when the function does. */
export async function runSchedule(name: 'sweep' | 'weeklyDigest' | 'deliver' = 'sweep'): Promise<void> {
  const answer = await fetch(await triggerUrl(name), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-CloudScheduler-ScheduleTime': new Date().toISOString() },
    body: '{}',
  });
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

async function triggerUrl(name: string): Promise<string> {
  return `${await functionsUrl()}/functions/projects/${emulators.projectId}/triggers/${REGION}-${name}-0`;
}

export async function functionsUrl(): Promise<string> {
  const { FIREBASE_EMULATOR_HUB: hub } = process.env;
  const running = await fetch(`http://${hub}/emulators`).then((answer) => answer.json());
  return `http://${running.functions.host}:${running.functions.port}`;
}

/** Asks as the administrator: for what the rules would stop before it is decided. Returns the action's path. */
export async function askBehindTheRules(
  by: string,
  caseId: string,
  kind: CaseActionKind,
  payload: Payload,
): Promise<string> {
  const ref = office.db.collection(paths.actions(caseId)).doc();
  await ref.create({ kind, payload, by, at: Timestamp.now() });
  return ref.path;
}

/** How an action was answered, once it is. */
export async function answerTo(actionPath: string): Promise<Record<string, unknown>> {
  const result = async () => (await office.db.doc(actionPath).get()).get('result');
  await expect.poll(result, { timeout: 90_000 }).toBeDefined();
  return result();
}

/**
 * An action that is stored while its event is still on the way; `deliver` lets the event arrive. (Its real event is
 * used up on a stranger's name, who is refused without further ado; then the action is put in its place.)
 */
export async function askWithEventHeldBack(
  by: string,
  caseId: string,
  kind: CaseActionKind,
  payload: Payload,
  at = new Date(),
): Promise<string> {
  const path = await askBehindTheRules('nobody', caseId, kind, payload);
  await answerTo(path);
  await office.db.doc(path).set({ kind, payload, by, at: Timestamp.fromDate(at) });
  return path;
}
