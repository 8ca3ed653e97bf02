import { describe, expect, it } from 'vitest';
import { channels } from './channels.ts';
import { defaultPreferences, Preferences, wants } from './preferences.ts';

const all: Preferences = { mail: true, wecom: true, wecomAccount: '20180123' };
const none: Preferences = { ...all, mail: false, wecom: false };

describe('how somebody wants to be told', () => {
  it('[M11a] each channel as they switched it, of those that can be switched', () => {
    expect(channels.filter((channel) => wants(all, channel, false))).toEqual(['mail', 'wecom', 'push']);
    expect(channels.filter((channel) => wants({ ...all, mail: false }, channel, false))).toEqual(['wecom', 'push']);
    expect(channels.filter((channel) => wants({ ...all, wecom: false }, channel, false))).toEqual(['mail', 'push']);
    // Push is on where a device is registered.
    expect(channels.filter((channel) => wants(none, channel, false))).toEqual(['push']);
  });

  it('[M7.4a] a legal service by every channel through which they can be reached', () => {
    expect(channels.filter((channel) => wants(none, channel, true))).toEqual(['mail', 'wecom', 'push']);
    expect(wants({ ...none, wecomAccount: '' }, 'wecom', true)).toBe(false);
  });

  it('[M11a] by mail and not at 企业微信, where they have said nothing', () => {
    expect(channels.filter((channel) => wants(defaultPreferences, channel, false))).toEqual(['mail', 'push']);
  });

  it.each(['@all', 'a|b', '-a', ' a', 'a b', '张三', 'a'.repeat(65)])(
    '[M11b] "%s" is no account: it would reach others, or nobody',
    (wecomAccount) => {
      expect(Preferences.safeParse({ ...all, wecomAccount }).success).toBe(false);
    },
  );

  it.each(['', 'a', '20180123', 'Chen.Siyuan_1@school-a'])('[M11a] "%s" is an account, or none', (wecomAccount) => {
    expect(Preferences.safeParse({ ...all, wecomAccount }).success).toBe(true);
  });
});
