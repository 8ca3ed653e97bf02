import type { onRequest } from 'firebase-functions/v2/https';
import { appAddress } from '../channels/settings.ts';
import { answerTo } from './answer.ts';
import { publicHeaders } from './headers.ts';
import { noticeReader } from './reader.ts';

/** M10.4: the pages anybody may read. The answer to a page that has not changed since is that it has not. */
export const servePublic: Parameters<typeof onRequest>[0] = async (request, response) => {
  response.set(publicHeaders);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD').status(405).end();
    return;
  }
  const { kind, page } = request.query;
  const { status, type, body } = await answerTo({ path: request.path, kind, page }, noticeReader, appAddress());
  response.status(status).type(`${type}; charset=utf-8`).send(body);
};
