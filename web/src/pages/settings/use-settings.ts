import type { ConfiguredChannels, Preferences } from '@rongcuo/domain';
import { listDevices, type OwnDevice, readChannels, readPreferences } from '../../data/sdk/telling.ts';
import { member } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { useOnce } from '../../data/use-once.ts';

export interface Settings {
  readonly uid: string;
  readonly channels: ConfiguredChannels;
  readonly preferences: Preferences;
  readonly devices: readonly OwnDevice[];
}

/** What is set up, and what this person has chosen of it. */
export function useSettings() {
  return useOnce<Settings>(async () => {
    const uid = member.value?.uid ?? '';
    const { db } = await liteStore();
    const [channels, preferences, devices] = await Promise.all([
      readChannels(db),
      readPreferences(db, uid),
      listDevices(db, uid),
    ]);
    return { uid, channels, preferences, devices };
  });
}
