import { applyAction } from '../cases/apply-action.ts';
import { now } from '../clock.ts';
import { db } from '../services.ts';
import { recount } from './recount.ts';
import { sweep } from './sweep.ts';

/** One run of the schedule. The days come first, so that what is due is due by the calendar in force. */
export async function sweepNow(): Promise<void> {
  const moment = await now();
  await recount(db, moment);
  await sweep(db, moment, decide);
}

async function decide(actionPath: string): Promise<void> {
  const [, caseId = '', , actionId = ''] = actionPath.split('/');
  await applyAction(caseId, actionId);
}
