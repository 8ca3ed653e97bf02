import type { Sending } from '@rongcuo/domain';
import { type Channel, failed, sent } from './channel.ts';

/**
 * 企业微信, as a message of the institution's own application to one person (developer.work.weixin.qq.com: 发送应用消息).
 * A robot in a group would show everybody there whom something waits for.
 */
export interface WecomSettings {
  /** Where its interface is; an institution's own proxy, or its private edition, is another. */
  readonly api: string;
  readonly corpId: string;
  readonly agentId: number;
  readonly secret: string;
}

const PATIENCE_MS = 6_000;
/** The token is renewed a little before it ends. */
const MARGIN_MS = 300_000;

/** Of its documented codes: the token is wrong, or over. */
const outdated = [40014, 42001];
/** The account is none, or may not be written to by the application. */
const unknownAccount = [40003, 60111, 81013];

interface Answer {
  readonly errcode: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the interface did not answer as it should, in a code. */
class Unanswered extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function wecomChannel({ api, corpId, agentId, secret }: WecomSettings, patience = PATIENCE_MS): Channel {
  let token: { readonly value: string; readonly until: number } | null = null;

  async function call(path: string, query: Record<string, string>, body?: object): Promise<Answer> {
    // The query holds secrets: nothing of it may reach a log, or what is kept of an error.
    const url = `${api}/cgi-bin/${path}?${new URLSearchParams(query)}`;
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const signal = AbortSignal.timeout(patience);
    try {
      const response = await fetch(url, { ...(body ? post : {}), signal, redirect: 'error' });
      if (!response.ok) throw new Unanswered(`http-${response.status}`);
      const fields: unknown = await response.json();
      if (typeof fields !== 'object' || fields === null) throw new Unanswered('unreadable');
      const { errcode, ...more } = { errcode: undefined, ...fields };
      if (typeof errcode !== 'number') throw new Unanswered('unreadable');
      return { errcode, fields: more };
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      if (signal.aborted) throw new Unanswered('timeout');
      throw new Unanswered(error instanceof SyntaxError ? 'unreadable' : 'unreachable');
    }
  }

  async function tokenNow(): Promise<string | Sending> {
    if (token && token.until > Date.now()) return token.value;
    const { errcode, fields } = await call('gettoken', { corpid: corpId, corpsecret: secret });
    const { access_token: value, expires_in: seconds } = { access_token: null, expires_in: 0, ...fields };
    if (errcode !== 0) return failed(`wecom-${errcode}`);
    if (typeof value !== 'string') return failed('unreadable');
    const lasts = typeof seconds === 'number' ? seconds * 1000 - MARGIN_MS : 0;
    token = { value, until: Date.now() + lasts };
    return value;
  }

  async function send(account: string, content: string, renewed = false): Promise<Sending> {
    const access = await tokenNow();
    if (typeof access !== 'string') return access;
    const message = { touser: account, msgtype: 'text', agentid: agentId, text: { content } };
    const { errcode, fields } = await call('message/send', { access_token: access }, message);
    if (outdated.includes(errcode) && !renewed) {
      token = null;
      return send(account, content, true);
    }
    if (errcode !== 0) return failed(`wecom-${errcode}`, unknownAccount.includes(errcode));
    // Taken, and yet for nobody.
    return fields['invaliduser'] ? failed('wecom-81013', true) : sent;
  }

  return async ({ preferences }, { text }) => {
    try {
      return await send(preferences.wecomAccount, text);
    } catch (error) {
      if (error instanceof Unanswered) return failed(error.code);
      throw error;
    }
  };
}
