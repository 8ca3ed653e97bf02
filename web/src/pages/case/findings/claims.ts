import type { FindingTarget, Submission } from '@rongcuo/domain';
import { findingWords as words } from './text/zh.ts';

/** What the applicant said on what is being found: the side of a boundary they chose, and their own words. */
export interface Claim {
  readonly side: string | null;
  readonly text: string;
}

export function claimOn(application: Submission, target: FindingTarget): Claim | null {
  const [, id = ''] = target.split('.');
  const { statements, boundaries, circumstances } = application;
  if (target.startsWith('conditions.')) return said(statements, id);
  if (target.startsWith('circumstances.')) return said(circumstances, id);
  const boundary = Object.entries(boundaries).find(([each]) => each === id)?.[1];
  return boundary ? { side: words[boundary.side], text: boundary.reason } : null;
}

function said(texts: Readonly<Record<string, string>>, id: string): Claim | null {
  const text = texts[id];
  return text === undefined ? null : { side: null, text };
}
