import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultPreferences } from '@rongcuo/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeOf } from './notice.ts';
import { wecomChannel } from './wecom.ts';

interface Seen {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}
type Answer = { readonly status?: number; readonly body: string } | 'never';

/** The interface of 企业微信, answering as a test wants it to. */
let server: Server;
let seen: Seen[];
let onToken: (n: number) => Answer;
let onSend: (n: number) => Answer;

const json = (fields: object): Answer => ({ body: JSON.stringify(fields) });
const sends = () => seen.filter(({ path }) => path.endsWith('/message/send'));
const tokens = () => seen.filter(({ path }) => path.endsWith('/gettoken'));

beforeEach(async () => {
  seen = [];
  onToken = (n) => json({ errcode: 0, errmsg: 'ok', access_token: `token-${n}`, expires_in: 7200 });
  onSend = () => json({ errcode: 0, errmsg: 'ok', msgid: 'm' });
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wecom');
    seen.push({ path: pathname, query: searchParams, body: text === '' ? null : JSON.parse(text) });
    const answer = pathname.endsWith('/gettoken') ? onToken(tokens().length) : onSend(sends().length);
    if (answer === 'never') return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const notice = noticeOf('https://app.example');
function open(patience?: number) {
  const { port } = server.address() as AddressInfo;
  const settings = { api: `http://127.0.0.1:${port}`, corpId: 'corp', agentId: 1000002, secret: 'secret' };
  const channel = wecomChannel(settings, patience);
  const preferences = { ...defaultPreferences, wecomAccount: '20180123' };
  return () => channel({ uid: 'chen', preferences, attempt: 'ab-0-1' }, notice);
}

describe('企业微信', () => {
  it('[M11a] a message of the application goes to one account, and asks for a token only once', async () => {
    const send = open();
    expect(await send()).toEqual({ outcome: 'sent' });
    expect(await send()).toEqual({ outcome: 'sent' });
    expect(tokens().map(({ query }) => Object.fromEntries(query))).toEqual([{ corpid: 'corp', corpsecret: 'secret' }]);
    const message = { touser: '20180123', msgtype: 'text', agentid: 1000002, text: { content: notice.text } };
    expect(sends().map(({ body }) => body)).toEqual([message, message]);
    expect(sends()[0]?.query.get('access_token')).toBe('token-1');
  });

  it('[M11a] a token that is over is renewed, and the message sent', async () => {
    const send = open();
    onSend = (n) => json(n === 1 ? { errcode: 42001, errmsg: 'access_token expired' } : { errcode: 0 });
    expect(await send()).toEqual({ outcome: 'sent' });
    expect(sends().map(({ query }) => query.get('access_token'))).toEqual(['token-1', 'token-2']);
  });

  it('[M11a] a token that stays wrong is a failure, and not asked for without end', async () => {
    const send = open();
    onSend = () => json({ errcode: 40014, errmsg: 'invalid access_token' });
    expect(await send()).toEqual({ outcome: 'failed', code: 'wecom-40014', final: false });
    expect(sends()).toHaveLength(2);
  });

  it.each<readonly [what: string, answer: Answer, code: string, final: boolean]>([
    ['is too busy', json({ errcode: -1, errmsg: 'system busy' }), 'wecom--1', false],
    ['limits the rate', json({ errcode: 45009, errmsg: 'api freq out of limit' }), 'wecom-45009', false],
    ['does not know the account', json({ errcode: 60111, errmsg: 'userid not found' }), 'wecom-60111', true],
    ['takes it for nobody', json({ errcode: 0, errmsg: 'ok', invaliduser: '20180123' }), 'wecom-81013', true],
    ['fails', { status: 500, body: 'oops' }, 'http-500', false],
    ['answers with a page', { body: '<html>' }, 'unreadable', false],
    ['answers with nothing that says how it went', json({}), 'unreadable', false],
  ])('[M11a] where it %s, that is a failure with a code', async (_, answer, code, final) => {
    onSend = () => answer;
    expect(await open()()).toEqual({ outcome: 'failed', code, final });
  });

  it('[M11a] where it does not give a token, nothing is sent', async () => {
    onToken = () => json({ errcode: 40001, errmsg: 'invalid credential' });
    expect(await open()()).toEqual({ outcome: 'failed', code: 'wecom-40001', final: false });
    expect(sends()).toEqual([]);
  });

  it('[M11a] where it does not answer, it is waited for only so long', async () => {
    onSend = () => 'never';
    expect(await open(300)()).toEqual({ outcome: 'failed', code: 'timeout', final: false });
  });

  it('[M11a] where nobody is there, that is a failure too', async () => {
    const send = open();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await send()).toEqual({ outcome: 'failed', code: 'unreachable', final: false });
  });
});
