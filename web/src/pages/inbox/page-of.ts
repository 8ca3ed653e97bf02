import {
  type BesideCollection,
  DIGEST_KIND,
  type InboxEntry,
  isDelegationKind,
  type MatterCollection,
  matterAt,
  type Role,
} from '@rongcuo/domain';

/** Where more of an entry is to be read; one about oneself says all there is for whoever does not read the log. */
export function pageOf(
  { caseId, matter, kind }: Pick<InboxEntry, 'caseId' | 'matter' | 'kind'>,
  roles: readonly Role[],
): string | undefined {
  if (caseId !== null) return `/cases/${caseId}`;
  const at = matter === null ? null : matterAt(matter);
  if (at && isBeside(at.collection)) return `${pagesOf[at.collection]}/${at.id}`;
  if (kind === DIGEST_KIND) return '/digest';
  if (isDelegationKind(kind)) return '/delegation';
  return roles.includes('supervisor') || roles.includes('admin') ? '/roster' : undefined;
}

/** Where the pages of what stands beside cases are. */
const pagesOf: Readonly<Record<BesideCollection, string>> = {
  filings: '/filings',
  rectifications: '/rectifications',
  clarifications: '/clarifications',
  sanctions: '/sanctions',
  noticeDrafts: '/notices',
};

function isBeside(collection: MatterCollection): collection is BesideCollection {
  return collection !== 'cases';
}
