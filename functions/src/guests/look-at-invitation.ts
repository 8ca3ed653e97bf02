import { Knock } from '@rongcuo/domain';
import { db } from '../services.ts';
import { knock, refused } from './invitation-door.ts';

/** What a guest reads before deciding to come in. It uses nothing up: a messenger that previews links may ask it too. */
export interface Welcome {
  readonly title: string;
  readonly host: string;
  readonly name: string;
  readonly until: string;
}

/** @param data as the page sent it, unchecked */
export async function lookAtInvitation(data: unknown): Promise<Welcome> {
  const link = Knock.safeParse(data);
  if (!link.success) throw refused();
  const open = await db.runTransaction((tx) => knock(tx, link.data));
  if (!open || open.secret.redeemedBy !== null) throw refused();
  const { title, host, name, until } = open.paper;
  return { title, host, name, until };
}
