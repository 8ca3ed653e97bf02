import type { Channel as ChannelName } from '@rongcuo/domain';
import type { Channel, Notice } from '../channels/channel.ts';
import { mailChannel } from '../channels/mail.ts';
import { noticeOf } from '../channels/notice.ts';
import { pushChannel } from '../channels/push.ts';
import { channelSettings } from '../channels/settings.ts';
import { wecomChannel } from '../channels/wecom.ts';
import { auth, db } from '../services.ts';

/** All that telling somebody beside the inbox needs. */
export interface Telling {
  readonly db: typeof db;
  readonly notice: Notice;
  /** Those that this institution has set up. */
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
}

let opened: Promise<Telling> | null = null;

/** As set up, opened once an instance. */
export function openTelling(): Promise<Telling> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Telling> {
  const settings = channelSettings();
  const has = (channel: ChannelName) => settings.channels.includes(channel);
  return {
    db,
    notice: noticeOf(settings.address),
    channels: {
      ...(has('mail') ? { mail: mailChannel({ db, auth }) } : {}),
      ...(has('wecom') ? { wecom: wecomChannel(settings.wecom()) } : {}),
      ...(has('push') ? { push: pushChannel({ db, messaging: await openMessaging() }) } : {}),
    },
  };
}

async function openMessaging() {
  const { getMessaging } = await import('firebase-admin/messaging');
  return getMessaging();
}
