import { createServer } from 'node:http';
import { Agent } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getMessaging, type Messaging } from 'firebase-admin/messaging';

/** What the endpoint answers to a message: its error code, or null where it takes it. */
type Answers = (token: string) => 'UNREGISTERED' | 'INTERNAL' | null;

interface Fcm {
  readonly messaging: Messaging;
  /** Every message that came, as it was sent over the wire. */
  readonly received: readonly { readonly path: string; readonly body: { readonly message: Record<string, unknown> } }[];
  answer: Answers;
  close(): Promise<void>;
}

/**
 * Stands in for FCM: the real SDK sends its real requests, over a connection that ends here. The SDK knows one address
 * only, so its agent is given another way to connect.
 */
export async function openFcm(): Promise<Fcm> {
  const received: { path: string; body: { message: Record<string, unknown> } }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text);
    received.push({ path: request.url ?? '', body });
    const code = fcm.answer(body.message.token);
    const status = code === null ? 200 : code === 'UNREGISTERED' ? 404 : 500;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(code === null ? { name: 'projects/p/messages/1' } : errorOf(code, status)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent();
  Object.assign(agent, { createConnection: () => connect(port, '127.0.0.1') });
  const credential = { getAccessToken: async () => ({ access_token: 'stand-in', expires_in: 3600 }) };
  const app = initializeApp({ projectId: 'p', credential, httpAgent: agent }, `fcm-${port}`);
  const fcm: Fcm = {
    messaging: getMessaging(app),
    received,
    answer: () => null,
    async close() {
      agent.destroy();
      await deleteApp(app);
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fcm;
}

/** As the HTTP v1 interface words an error. */
function errorOf(code: string, status: number): object {
  const type = 'type.googleapis.com/google.firebase.fcm.v1.FcmError';
  return {
    error: {
      code: status,
      message: 'Requested entity was not found.',
      status: code === 'UNREGISTERED' ? 'NOT_FOUND' : 'INTERNAL',
      details: [{ '@type': type, errorCode: code }],
    },
  };
}
