import {
  caseKind,
  type Instant,
  matterPaths,
  NoticeContent,
  noticeKind,
  paths,
  protectionOf,
  publicOf,
  slugPattern,
} from '@rongcuo/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { jsonOf } from './stored.ts';

/** Where something is shown to others than those a matter is open to, and what has to stand there; null: nothing. */
interface Shown {
  readonly path: string;
  readonly what: object | null;
}

/** What matters of a kind show elsewhere. */
export interface Shows {
  readonly collection: string;
  /**
   * What a matter shows as it now is; null where it shows nothing anywhere, or where what it rests on is itself not to
   * be found: that is named by itself.
   * @param since since when its status is what it is
   */
  readonly by: (db: Firestore, face: DocumentSnapshot, since: Instant | null) => Promise<Shown | 'unreadable' | null>;
  /** The matters that may have written what is shown under that id. */
  readonly writersOf: (db: Firestore, id: string) => Promise<readonly DocumentSnapshot[]>;
}

/** M8a: what a closed case protects. */
export const protections: Shows = {
  collection: paths.protections,
  async by(_, face, since) {
    const state = readable(() => caseKind.parse(jsonOf(face)));
    if (!state) return 'unreadable';
    if (state.status === 'closed' && since === null) return null;
    const what = readable(() => ({ is: since && protectionOf(face.id, state, since) }));
    return what ? { path: paths.protection(face.id), what: what.is } : 'unreadable';
  },
  writersOf: async (db, id) => [await db.doc(paths.case(id)).get()],
};

/** M10.4: what a notice says in public. */
export const notices: Shows = {
  collection: paths.notices,
  async by(db, face) {
    const state = readable(() => noticeKind.parse(jsonOf(face)));
    if (!state) return 'unreadable';
    const { slug, status, submissions } = state;
    if (slug === null) return null;
    if (!slugPattern.test(slug)) return 'unreadable';
    const path = paths.notice(slug);
    if (status !== 'published') return { path, what: null };
    const submitted = await db.doc(matterPaths.submission(face.ref.path, submissions)).get();
    const content = NoticeContent.safeParse(jsonOf(submitted)).data;
    return content ? { path, what: publicOf(state, content) } : null;
  },
  writersOf: async (db, id) => (await db.collection(paths.noticeDrafts).where('slug', '==', id).get()).docs,
};

/** A face that was tampered with may be none any more, or lack what its status presupposes. */
function readable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
