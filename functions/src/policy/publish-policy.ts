import {
  defaultPolicy,
  interpretingDepartment,
  type Member,
  PolicyProposal,
  type PublishedPolicy,
  paths,
  type Refusal,
  refuse,
} from '@rongcuo/domain';
import { readMember, readPolicyRequest } from '../decode.ts';
import { db } from '../services.ts';

/**
 * M13, M14: publishes new parameters as the next version and puts it in force, in one transaction that looks at the
 * request's result first: delivered twice, it is published once. Earlier versions stay as they are, for the cases that
 * began under them.
 */
export async function publishPolicy(requestId: string): Promise<void> {
  const ref = db.doc(paths.policyRequest(requestId));
  const current = db.doc(paths.policy('current'));
  await db.runTransaction(async (tx) => {
    const request = readPolicyRequest(await tx.get(ref));
    if (!request || request.result) return;
    const [publisher, inForce] = await tx.getAll(db.doc(paths.member(request.by)), current);
    const proposal = PolicyProposal.safeParse({ policy: request.policy, reason: request.reason });
    const barred = whyNotPublish(publisher ? readMember(publisher) : null);
    if (barred || !proposal.success) {
      const { code, facts } = barred ?? refuse('payload-invalid', { problems: problemsOf(proposal.error) });
      tx.update(ref, { result: { status: 'refused', code, facts } });
      return;
    }
    const last: unknown = inForce?.get('version');
    const version = (typeof last === 'number' ? last : defaultPolicy.version) + 1;
    const { policy, reason } = proposal.data;
    const published: PublishedPolicy = {
      ...policy,
      version,
      publishedAt: request.at,
      publishedBy: request.by,
      reason,
    };
    // Creating, not setting: a published version is never overwritten.
    tx.create(db.doc(paths.policy(version)), published);
    tx.set(current, { version });
    tx.update(ref, { result: { status: 'applied', version } });
  });
}

function whyNotPublish(publisher: Member | null): Refusal | null {
  if (!publisher?.active) return refuse('inactive');
  const { roles, department } = publisher;
  return roles.includes('head') && department === interpretingDepartment ? null : refuse('not-yours');
}

function problemsOf(error: { readonly issues: readonly { path: PropertyKey[]; code: string }[] } | undefined) {
  return (error?.issues ?? []).map(({ path, code }) => ({ field: path.map(String).join('.'), code }));
}
