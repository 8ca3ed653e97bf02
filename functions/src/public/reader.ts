import { PublicNotice, paths } from '@rongcuo/domain';
import { FieldPath, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '../services.ts';
import type { NoticeReader } from './answer.ts';
import type { Published } from './pages.ts';

const PAGE = 20;
/** As many as the map of the site names. */
const NEWEST = 1000;

const published = db.collection(paths.notices);

/** Reads `notices/{slug}` and nothing else there is. */
export const noticeReader: NoticeReader = {
  async bySlug(slug) {
    const found = await db.doc(paths.notice(slug)).get();
    return found.exists ? { slug, ...PublicNotice.parse(found.data()) } : null;
  },
  async list(kind, page) {
    const of = kind === null ? published : published.where('kind', '==', kind);
    // One more tells whether there are others.
    const asked = of.orderBy('publishedAt', 'desc').orderBy(FieldPath.documentId(), 'desc');
    const found = await asked
      .offset((page - 1) * PAGE)
      .limit(PAGE + 1)
      .get();
    return { notices: found.docs.slice(0, PAGE).map(noticeOf), isLast: found.size <= PAGE };
  },
  async newest() {
    const found = await published.orderBy('publishedAt', 'desc').limit(NEWEST).get();
    return found.docs.map(noticeOf);
  },
};

function noticeOf(one: QueryDocumentSnapshot): Published {
  return { slug: one.id, ...PublicNotice.parse(one.data()) };
}
