import { leadNotice, type NoticeStage } from '../../scripts/seed/notices.ts';
import { actOn, as, begun } from './support.ts';

/** Notices of a test's own, led by the demo's publisher and deputy secretary to wherever a test begins. */

let count = 0;
/** Under an address that nobody has had. */
export function noticeContent(changes: object = {}): Record<string, unknown> & { readonly slug: string } {
  count += 1;
  const slug = `flow-${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 4)}-${count}`;
  return {
    kind: 'goodCase',
    slug,
    title: `学分互认试点 ${slug}`,
    paragraphs: ['先行试点，出错后当日纠正。', '第二段\n另起一行'],
    ...changes,
  };
}

/** What the publisher types. */
export async function typedNotice(matter: string, content: object): Promise<void> {
  await (await as('qin')).saveDraftOf(matter, { ...content });
}

/** @returns its path */
export function ledNotice(content: object, to: NoticeStage): Promise<string> {
  return leadNotice(
    {
      begin: (uid, face) => begun(uid, 'noticeDrafts', face),
      save: (_, matter, draft) => typedNotice(matter, draft),
      act: actOn,
    },
    { ...content },
    to,
  );
}

/** As anybody asks for it, signed in nowhere. */
export function publicAnswer(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${process.env['HOSTING_URL'] ?? ''}${path}`, { redirect: 'manual', ...init });
}

export async function publicPage(path: string): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await publicAnswer(path);
  return { status: answer.status, body: await answer.text() };
}
