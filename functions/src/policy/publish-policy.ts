import { decidePublication, paths } from '@rongcuo/domain';
import { readPolicyRequest } from '../decode.ts';
import { policyAt } from './policy-at.ts';
import { publishNext } from './publish-next.ts';

/**
 * M13, M14: publishes new parameters or catalogues as the next version. Earlier versions stay as they are, for the cases
 * that began under them.
 */
export async function publishPolicy(requestId: string): Promise<void> {
  await publishNext({
    request: paths.policyRequest(requestId),
    pathOf: paths.policy,
    read: readPolicyRequest,
    inForce: policyAt,
    decide: decidePublication,
  });
}
