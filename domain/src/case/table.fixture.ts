/**
 * The case procedure written out by hand from the measures, so that the table under test is not its own oracle:
 * kind → who → from which states → where to.
 */
import type { CaseActionKind, CaseCapacity } from './actions.ts';
import type { CaseStatus } from './state.ts';

interface Expected {
  readonly by: readonly CaseCapacity[];
  readonly from: readonly CaseStatus[];
  readonly to: readonly CaseStatus[] | 'same';
}

export const open: readonly CaseStatus[] = [
  'submitted',
  'returned',
  'accepted',
  'investigating',
  'recommended',
  'deliberating',
  'referred',
  'determined',
  'served',
  'appealed',
];

export const caseTable: Readonly<Record<CaseActionKind, Expected>> = {
  submit: { by: ['applicant'], from: ['draft', 'returned'], to: ['submitted'] },
  openExOfficio: { by: ['applicant'], from: ['draft'], to: ['accepted'] },
  return: { by: ['staff'], from: ['submitted'], to: ['returned'] },
  accept: { by: ['staff'], from: ['submitted'], to: ['accepted'] },
  decline: { by: ['head'], from: ['submitted', 'returned', 'accepted'], to: ['declined'] },
  withdraw: { by: ['applicant'], from: ['submitted', 'returned', 'accepted', 'investigating'], to: ['withdrawn'] },
  assign: { by: ['head'], from: ['accepted', 'investigating'], to: ['investigating'] },
  declareTie: {
    by: ['staff', 'handler', 'head', 'committee', 'secretary', 'deputy', 'supervisor', 'superior'],
    from: open,
    to: 'same',
  },
  askRecusal: {
    by: ['applicant', 'subject', 'unit', 'handler', 'head', 'committee', 'secretary', 'deputy', 'supervisor'],
    from: open,
    to: 'same',
  },
  decideRecusal: { by: ['head', 'secretary', 'deputy', 'supervisor'], from: open, to: 'same' },
  addMaterial: { by: ['handler'], from: ['investigating'], to: 'same' },
  hearSubject: { by: ['handler'], from: ['investigating'], to: 'same' },
  recordOpinion: { by: ['handler', 'guest'], from: ['investigating'], to: 'same' },
  markBroad: { by: ['handler', 'head'], from: ['accepted', 'investigating', 'recommended'], to: 'same' },
  markComplex: { by: ['handler', 'head'], from: ['accepted', 'investigating', 'recommended'], to: 'same' },
  invite: { by: ['handler', 'head'], from: ['investigating'], to: 'same' },
  endInvitation: { by: ['handler', 'head'], from: ['investigating'], to: 'same' },
  extend: { by: ['head'], from: ['investigating'], to: 'same' },
  find: { by: ['handler'], from: ['investigating'], to: 'same' },
  recommend: { by: ['head'], from: ['investigating'], to: ['recommended'] },
  putOnAgenda: { by: ['secretary', 'deputy'], from: ['recommended', 'deliberating'], to: ['deliberating'] },
  sendBack: { by: ['secretary'], from: ['recommended', 'deliberating'], to: ['investigating'] },
  refer: { by: ['secretary'], from: ['recommended', 'deliberating'], to: ['referred'] },
  recordReply: { by: ['superior', 'head'], from: ['referred'], to: ['deliberating'] },
  attend: { by: ['committee', 'secretary', 'deputy'], from: ['deliberating'], to: 'same' },
  vote: { by: ['committee', 'secretary', 'deputy'], from: ['deliberating'], to: 'same' },
  determine: { by: ['secretary'], from: ['deliberating'], to: ['determined'] },
  serve: { by: ['handler', 'head'], from: ['determined'], to: ['determined', 'served'] },
  acknowledge: { by: ['subject', 'unit'], from: ['determined', 'served', 'declined'], to: 'same' },
  appeal: { by: ['subject', 'unit'], from: ['served', 'declined'], to: ['appealed'] },
  extendAppeal: { by: ['superior'], from: ['appealed'], to: 'same' },
  decideAppeal: { by: ['superior'], from: ['appealed'], to: ['served', 'deliberating', 'declined', 'accepted'] },
  remind: { by: ['system'], from: [...open, 'declined'], to: 'same' },
  recount: { by: ['system'], from: [...open, 'declined'], to: 'same' },
  invitationOver: { by: ['system'], from: open, to: 'same' },
  noteDeparture: { by: ['system'], from: open, to: 'same' },
  close: { by: ['system'], from: ['served'], to: ['closed'] },
  object: { by: ['supervisor'], from: open, to: 'same' },
  answerObjection: { by: ['head', 'secretary'], from: open, to: 'same' },
  liftObjection: { by: ['supervisor'], from: open, to: 'same' },
  correct: { by: ['head'], from: open, to: 'same' },
};
