import * as z from 'zod/mini';

/**
 * Ways to reach somebody beside the inbox, which is always there: each of them an extra that an institution sets up. What
 * goes out by them names no one and no matter.
 */
export const channels = ['mail', 'wecom', 'push'] as const;
export type Channel = (typeof channels)[number];

/** `channels/configured`: which of them this institution has set up, written by the functions that send. */
export const ConfiguredChannels = z.strictObject({ mail: z.boolean(), wecom: z.boolean(), push: z.boolean() });
export type ConfiguredChannels = z.infer<typeof ConfiguredChannels>;

export const noChannels: ConfiguredChannels = { mail: false, wecom: false, push: false };
