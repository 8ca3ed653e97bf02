import type { ClarificationForm } from '../clarification/books.ts';
import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { NoticeCapacity, NoticePayloads } from './actions.ts';
import type { NoticeContent } from './content.ts';
import type { NoticeState, NoticeStatus } from './state.ts';

export const noticeRecipients = ['author', 'publishers', 'deputy', 'supervisor'] as const;
export type NoticeRecipient = (typeof noticeRecipients)[number];

export const noticeRefusalCodes = [
  'content-incomplete',
  'slug-taken',
  'slug-fixed',
  'not-cleared-for-it',
  'source-missing',
  'seen-another',
  'own-draft',
] as const;
export type NoticeRefusalCode = (typeof noticeRefusalCodes)[number];

/** What a notice may rest on: the words that a clarification was cleared up with, and how the person wished it. */
export interface NoticeSource {
  readonly cleared: boolean;
  readonly form: ClarificationForm | 'statement' | null;
}

export interface NoticeFacts extends BaseFacts {
  /** The draft as it stands, unchecked. */
  readonly draft: unknown;
  /** As it was submitted last; null before. */
  readonly content: NoticeContent | null;
  /** Whether another notice has, or had, that address. */
  readonly slugTaken: boolean;
  /** The clarification that is named; null where there is none. */
  readonly source: NoticeSource | null;
  readonly institution: Pick<Institution, 'committee' | 'supervisors'> & {
    /** All active holders of the role. */
    readonly publishers: readonly Member[];
  };
}

export interface NoticeVocabulary extends Vocabulary {
  status: NoticeStatus;
  capacity: NoticeCapacity;
  recipient: NoticeRecipient;
  limit: never;
  materialClass: 'face';
  code: NoticeRefusalCode;
  state: NoticeState;
  facts: NoticeFacts;
  actions: NoticePayloads;
}

export type NoticeCode = CodeOf<NoticeVocabulary>;
