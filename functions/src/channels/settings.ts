/**
 * What an institution sets up (docs/OPERATIONS.md), as parameters of its functions: `functions/config/.env` has none of
 * it on, `functions/config/.env.<project>` is the institution's own. The one secret is kept in Secret Manager.
 */
import { type Channel, channels } from '@rongcuo/domain';
import { defineSecret, defineString, projectID } from 'firebase-functions/params';

const tellBy = defineString('TELL_BY', { default: '', description: '通知方式：mail、wecom、push，用逗号分隔' });
const address = defineString('APP_ADDRESS', { default: '', description: '应用的网址，末尾不带斜线' });
const wecomApi = defineString('WECOM_API', { default: 'https://qyapi.weixin.qq.com' });
const wecomCorpId = defineString('WECOM_CORP_ID', { default: '' });
const wecomAgentId = defineString('WECOM_AGENT_ID', { default: '' });
const wecomSecret = defineSecret('WECOM_SECRET');

/** The channels named, in no other words than theirs. */
function channelsNamed(list: string): Channel[] {
  const named = list.split(',').map((name) => name.trim());
  return channels.filter((channel) => named.includes(channel));
}

/** Bound only where it is needed: without 企业微信 nobody has to make a secret up. Read while functions are being listed. */
export const channelSecrets = channelsNamed(process.env['TELL_BY'] ?? '').includes('wecom') ? [wecomSecret] : [];

/** Where the app is, without a slash at the end. */
export function appAddress(): string {
  return address.value() || `https://${projectID.value()}.web.app`;
}

export function channelSettings() {
  return {
    channels: channelsNamed(tellBy.value()),
    address: appAddress(),
    wecom: () => ({
      api: wecomApi.value(),
      corpId: wecomCorpId.value(),
      agentId: Number(wecomAgentId.value()),
      secret: wecomSecret.value(),
    }),
  };
}
