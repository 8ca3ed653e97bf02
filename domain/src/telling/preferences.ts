import * as z from 'zod/mini';
import type { Channel } from './channels.ts';

/**
 * An account of 企业微信 as its documentation has it: it begins with a letter or a digit. `@all` and `a|b`, which would
 * reach others, are none.
 */
export const wecomAccount = /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/;

/**
 * `preferences/{uid}`: how somebody wants to be reached, written by themselves. Push has no switch here: it is on where a
 * device of theirs is registered, and only there.
 */
export const Preferences = z.strictObject({
  mail: z.boolean(),
  wecom: z.boolean(),
  /** Their account at 企业微信; empty: they are not reached there. */
  wecomAccount: z.union([z.literal(''), z.string().check(z.regex(wecomAccount))]),
});
export type Preferences = z.infer<typeof Preferences>;

/** Of whoever has not chosen. */
export const defaultPreferences: Preferences = { mail: true, wecom: true, wecomAccount: '' };

/** Whether somebody is told by a channel: a legal service by each through which they can be reached. */
export function wants(preferences: Preferences, channel: Channel, legal: boolean): boolean {
  if (channel === 'wecom' && preferences.wecomAccount === '') return false;
  return legal || channel === 'push' || preferences[channel];
}

/** `members/{uid}/devices/{deviceId}`: a browser that somebody asked to be told on, written by themselves. */
export const Device = z.object({
  token: z.string(),
  /** What they may know it by. */
  label: z.string(),
});
export type Device = z.infer<typeof Device>;

/** So many devices of one person are told. */
export const DEVICES = 20;
