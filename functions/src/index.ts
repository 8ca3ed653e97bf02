/** Wiring only: which event runs what. What a handler needs is loaded when its first event comes. */
import { filePaths, type MatterCollection, matterPaths, paths, readingPaths } from '@rongcuo/domain';
import {
  onDocumentCreated,
  onDocumentDeleted,
  onDocumentUpdated,
  onDocumentWritten,
} from 'firebase-functions/v2/firestore';
import { onCall, onRequest } from 'firebase-functions/v2/https';
import { setGlobalOptions } from 'firebase-functions/v2/options';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { channelSecrets } from './channels/settings.ts';

setGlobalOptions({ region: 'asia-east2', memory: '512MiB', maxInstances: 20 });

/** Events may come more than once and late: `retry` promises that they come, the handlers that once is enough. */
const retry = true;

// Whatever has a procedure is decided, told of and read under a trace in one way: each of these serves all kinds of matter.
const anyMatter = '{collection}/{matterId}';

export const onAction = onDocumentCreated(
  { document: matterPaths.action(anyMatter, '{actionId}'), retry },
  async ({ params: { collection, matterId, actionId } }) => {
    const { onMatter } = await import('./matters/on-matter.ts');
    await onMatter.action(collection, matterId, actionId);
  },
);

export const onEvent = onDocumentCreated(
  { document: matterPaths.event(anyMatter, '{eventId}'), retry },
  async ({ params: { collection, matterId, eventId } }) => {
    const { onMatter } = await import('./matters/on-matter.ts');
    await onMatter.event(collection, matterId, eventId);
  },
);

// Each opening is an event of its own, a further one of the same item too.
export const onOpening = onDocumentWritten(
  { document: readingPaths.opening(anyMatter, '{shelf}', '{itemId}', '{uid}'), retry },
  async ({ params: { collection, matterId, shelf, itemId, uid }, data }) => {
    const { onMatter } = await import('./matters/on-matter.ts');
    await onMatter.opening(collection, matterId, { shelf, item: itemId, uid }, data?.after);
  },
);

// One chunk of a file is in memory at a time, of few files at once.
export const onFile = onDocumentWritten(
  { document: filePaths.file(anyMatter, '{fileId}'), retry, concurrency: 10 },
  async ({ params: { collection, matterId, fileId } }) => {
    const { onMatter } = await import('./matters/on-matter.ts');
    await onMatter.file(collection, matterId, fileId);
  },
);

/** Only a draft can be deleted: what was typed and attached goes with it, also where a client forgets that. */
function onDeleted(collection: MatterCollection) {
  return onDocumentDeleted({ document: `${collection}/{matterId}`, retry }, async ({ params: { matterId } }) => {
    const { onMatter } = await import('./matters/on-matter.ts');
    await onMatter.deleted(collection, matterId);
  });
}

export const onCaseDeleted = onDeleted('cases');
export const onFilingDeleted = onDeleted('filings');
export const onRectificationDeleted = onDeleted('rectifications');
export const onClarificationDeleted = onDeleted('clarifications');
export const onSanctionDeleted = onDeleted('sanctions');
export const onNoticeDraftDeleted = onDeleted('noticeDrafts');

export const onPolicyRequest = onDocumentCreated(
  { document: paths.policyRequest('{requestId}'), retry },
  async ({ params }) => {
    const { publishPolicy } = await import('./policy/publish-policy.ts');
    await publishPolicy(params.requestId);
  },
);

export const onInterpretationRequest = onDocumentCreated(
  { document: paths.interpretationRequest('{requestId}'), retry },
  async ({ params }) => {
    const { interpret } = await import('./policy/interpret.ts');
    await interpret(params.requestId);
  },
);

export const onCalendarRequest = onDocumentCreated(
  { document: paths.calendarRequest('{requestId}'), retry },
  async ({ params }) => {
    const { publishCalendar } = await import('./calendar/publish-calendar.ts');
    await publishCalendar(params.requestId);
  },
);

export const onImpactTableRequest = onDocumentCreated(
  { document: paths.impactTableRequest('{requestId}'), retry },
  async ({ params }) => {
    const { publishImpactTable } = await import('./sanctions/publish-impact-table.ts');
    await publishImpactTable(params.requestId);
  },
);

export const onProtectionLookup = onDocumentCreated(
  { document: paths.protectionLookup('{lookupId}'), retry },
  async ({ params }) => {
    const { answerProtectionLookup } = await import('./protections/answer-lookup.ts');
    await answerProtectionLookup(params.lookupId);
  },
);

export const onMember = onDocumentWritten({ document: paths.member('{uid}'), retry }, async ({ params }) => {
  const { followMember } = await import('./members/follow-member.ts');
  await followMember(params.uid);
});

export const onRosterRequest = onDocumentCreated(
  { document: paths.rosterRequest('{requestId}'), retry },
  async ({ params }) => {
    const { answerRosterRequest } = await import('./roster/answer-request.ts');
    await answerRosterRequest(params.requestId);
  },
);

export const onDelegationRequest = onDocumentCreated(
  { document: paths.delegationRequest('{requestId}'), retry },
  async ({ params }) => {
    const { answerDelegationRequest } = await import('./delegations/answer-request.ts');
    await answerDelegationRequest(params.requestId);
  },
);

export const onRosterEvent = onDocumentCreated(
  { document: paths.rosterEvent('{eventId}'), retry },
  async ({ params }) => {
    const { tellOfRoster } = await import('./roster/tell.ts');
    await tellOfRoster(params.eventId);
  },
);

/** What is due by itself, on every matter; delegations that begin or are over; and, where a calendar was published, the days of every limit. */
export const sweep = onSchedule({ schedule: 'every 15 minutes', retryCount: 1, timeoutSeconds: 540 }, async () => {
  const { sweepNow } = await import('./sweep/sweep-now.ts');
  await sweepNow();
});

/** The figures of the week for those who lead: on Monday, or on the first working day after it. */
export const weeklyDigest = onSchedule(
  { schedule: '0 8 * * *', timeZone: 'Asia/Shanghai', retryCount: 3 },
  async () => {
    const [{ now }, { writeWeekly }] = await Promise.all([import('./clock.ts'), import('./weekly/write-weekly.ts')]);
    await writeWeekly(await now());
  },
);

// Mostly it waits for others' servers.
export const onInboxEntry = onDocumentCreated(
  { document: paths.inboxEntry('{uid}', '{entryId}'), retry, secrets: channelSecrets },
  async ({ params }) => {
    const { tellByChannels } = await import('./telling/run.ts');
    await tellByChannels(params.uid, params.entryId);
  },
);

/** What did not get out is tried again. */
export const deliver = onSchedule(
  { schedule: 'every 15 minutes', retryCount: 1, timeoutSeconds: 540, secrets: channelSecrets },
  async () => {
    const { deliverNow } = await import('./telling/run.ts');
    await deliverNow();
  },
);

/** The extension that sends mail writes there what became of it. */
export const onMail = onDocumentUpdated({ document: paths.mail('{attemptKey}'), retry }, async ({ params }) => {
  const { followMailNow } = await import('./telling/run.ts');
  await followMailNow(params.attemptKey);
});

export const onResendRequest = onDocumentCreated(
  { document: paths.resendRequest('{requestId}'), retry, timeoutSeconds: 540 },
  async ({ params }) => {
    const { answerResendRequest } = await import('./telling/answer-resend.ts');
    await answerResendRequest(params.requestId);
  },
);

export const removeUnfinishedFiles = onSchedule(
  { schedule: '15 3 * * *', timeZone: 'Asia/Shanghai', retryCount: 3 },
  async () => {
    const [{ db }, { removeUnfinished }] = await Promise.all([
      import('./services.ts'),
      import('./attachments/remove-unfinished.ts'),
    ]);
    await removeUnfinished(db, Date.now());
  },
);

// Behind an invitation's link, and before the public pages, stands somebody without an account: these are open to all,
// and kept small.
const door = { maxInstances: 5, concurrency: 20 };

export const publicPages = onRequest(door, async (request, response) => {
  const { servePublic } = await import('./public/serve.ts');
  await servePublic(request, response);
});

export const lookAtInvitation = onCall(door, async ({ data }) => {
  const guests = await import('./guests/look-at-invitation.ts');
  return guests.lookAtInvitation(data);
});

export const redeemInvitation = onCall(door, async ({ data }) => {
  const guests = await import('./guests/redeem-invitation.ts');
  return guests.redeemInvitation(data);
});

export const onInvitation = onDocumentWritten(
  { document: paths.invitation('{caseId}', '{guestUid}'), retry },
  async ({ params }) => {
    const { followInvitation } = await import('./guests/follow-invitation.ts');
    await followInvitation(params.caseId, params.guestUid);
  },
);
