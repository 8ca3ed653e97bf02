/** Wiring only: which event runs what. What a handler needs is loaded when its first event comes. */
import { paths } from '@rongcuo/domain';
import { onDocumentCreated, onDocumentWritten } from 'firebase-functions/v2/firestore';
import { setGlobalOptions } from 'firebase-functions/v2/options';
import { onSchedule } from 'firebase-functions/v2/scheduler';

setGlobalOptions({ region: 'asia-east2', memory: '512MiB', maxInstances: 20 });

/** Events may come more than once and late: `retry` promises that they come, the handlers that once is enough. */
const retry = true;

export const onCaseAction = onDocumentCreated(
  { document: paths.action('{caseId}', '{actionId}'), retry },
  async ({ params }) => {
    const { applyAction } = await import('./cases/apply-action.ts');
    await applyAction(params.caseId, params.actionId);
  },
);

export const onCaseEvent = onDocumentCreated(
  { document: paths.event('{caseId}', '{eventId}'), retry },
  async ({ params }) => {
    const { tellOf } = await import('./cases/tell.ts');
    await tellOf(params.caseId, params.eventId);
  },
);

export const onPolicyRequest = onDocumentCreated(
  { document: paths.policyRequest('{requestId}'), retry },
  async ({ params }) => {
    const { publishPolicy } = await import('./policy/publish-policy.ts');
    await publishPolicy(params.requestId);
  },
);

export const onMember = onDocumentWritten({ document: paths.member('{uid}'), retry }, async ({ params }) => {
  const { followMember } = await import('./members/follow-member.ts');
  await followMember(params.uid);
});

/** A window ends with its last day: whoever looks after midnight, where the university is, sees it is over. */
export const closeServed = onSchedule(
  { schedule: '30 0 * * *', timeZone: 'Asia/Shanghai', retryCount: 3 },
  async () => {
    const cases = await import('./cases/close-served.ts');
    await cases.closeServed();
  },
);
