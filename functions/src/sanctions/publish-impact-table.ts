import { decideImpactTable, paths } from '@rongcuo/domain';
import { readImpactTableRequest } from '../decode.ts';
import { publishNext } from '../policy/publish-next.ts';
import { impactTableAt } from './impact-table.ts';

/** M8b, M13: publishes the impact periods anew. Whatever was recorded under an earlier version stays as it is. */
export async function publishImpactTable(requestId: string): Promise<void> {
  await publishNext({
    request: paths.impactTableRequest(requestId),
    pathOf: paths.impactTable,
    read: readImpactTableRequest,
    inForce: impactTableAt,
    decide: decideImpactTable,
  });
}
