import { type Tally, tallyOf } from '../committee/quorum.ts';
import { isInFavour, withoutThose } from '../committee/sitting.ts';
import { plainJson } from '../kernel/json.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import type { MeetingBook } from './books.ts';
import { keptOut, meetingIsHeld } from './committee.ts';
import { sameResult, weightOf } from './result.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  type MayBe,
  moved,
  movingFacts,
  notObjected,
  type Rows,
  untied,
} from './rows.ts';
import { missingFindings, tolerable } from './soundness.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Determining = Asking<CaseVocabulary, CasePayloads['determine']>;

/** M7.3b: nothing complex is determined before the superior's reply is on record. */
const replied = ({ state, facts }: AskingAny): MayBe =>
  state.complex && facts.referral.repliedAt === null ? refuse('reply-missing') : null;

function meetingNow(asking: AskingAny): MeetingBook {
  const { meeting } = asking.facts;
  return withoutThose(meeting, keptOut(asking, meeting.due));
}

function tallyNow(asking: AskingAny): Tally {
  return tallyOf(meetingNow(asking), asking.facts.policy.meeting);
}

const committeeAgrees = (asking: AskingAny): MayBe => isInFavour(tallyNow(asking));

/** M7.3a: what is determined is what the votes were cast on. */
const isWhatWasVotedOn = ({ facts, payload }: Determining): MayBe => {
  const { motion } = facts.meeting;
  return motion && sameResult(motion, payload.result) ? null : refuse('not-the-motion', { motion });
};

const everythingIsFound = ({ facts }: AskingAny): MayBe => {
  const targets = missingFindings(facts.investigation, facts.claimed);
  return targets.length > 0 ? refuse('findings-missing', { targets }) : null;
};

const determinesSoundly = ({ state, facts, payload }: Determining): MayBe =>
  tolerable(payload.result, facts.investigation, state.excluded, payload.ninthBasis ?? '');

/**
 * M7.4b: an appeal sent back must not end heavier than what was appealed against. Only where the old result can no
 * longer stand on what is found now may it.
 */
const notHeavierForAppealing = ({ state, facts, payload }: Determining): MayBe => {
  const before = facts.determination;
  if (state.appeals === 0 || before === null || weightOf(payload.result) <= weightOf(before)) return null;
  const stillStands = tolerable(before, facts.investigation, state.excluded, null) === null;
  return stillStands ? refuse('never-heavier') : null;
};

function determine(asking: Determining): CaseOutcome {
  const { state, facts, payload } = asking;
  const { result, reason, minutes, ninthBasis = '' } = payload;
  const determinations = state.determinations + 1;
  return {
    patch: moved(asking, 'determined', { services: {}, determinations, determinedOn: plainDateOf(facts.now) }),
    books: [book('meeting', { ...meetingNow(asking), minutes })],
    documents: [
      {
        path: `determinations/determination-${determinations}`,
        data: { result, reason, ninthBasis, on: facts.now },
      },
      // Apart from the result: how the committee voted is never the parties' to read.
      { path: `archive/tally-${determinations}`, data: plainJson(tallyNow(asking)) },
    ],
    event: {
      class: 'face',
      data: { digest: facts.digest({ result, reason, minutes }) },
      tells: ['desk', 'bench', 'supervisor'],
    },
  };
}

export const determinationRows: Pick<Rows, 'determine'> = {
  determine: {
    carries: ['M2', 'M4', 'M5', 'M5.9', 'M6', 'M7.3a', 'M7.3b', 'M7.4b', 'M11b', 'M12'],
    by: ['secretary'],
    from: ['deliberating'],
    to: ['determined'],
    payload: casePayloads.determine,
    needs: ['investigation', 'meeting', 'referral', 'claimed', 'determination', ...movingFacts],
    allow: [...untied.allow, notObjected],
    require: [
      ...untied.require,
      replied,
      meetingIsHeld,
      committeeAgrees,
      isWhatWasVotedOn,
      everythingIsFound,
      determinesSoundly,
      notHeavierForAppealing,
    ],
    apply: determine,
  },
};
