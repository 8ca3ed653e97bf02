import { DIGEST_KIND, type InboxEntry, isDelegationKind, type Role } from '@rongcuo/domain';

/** Where more of an entry is to be read; one about oneself says all there is for whoever does not read the log. */
export function pageOf(
  { caseId, kind }: Pick<InboxEntry, 'caseId' | 'kind'>,
  roles: readonly Role[],
): string | undefined {
  if (caseId !== null) return `/cases/${caseId}`;
  if (kind === DIGEST_KIND) return '/digest';
  if (isDelegationKind(kind)) return '/delegation';
  return roles.includes('supervisor') || roles.includes('admin') ? '/roster' : undefined;
}
