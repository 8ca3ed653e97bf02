import { type CaseStatus, caseStatuses } from '@rongcuo/domain';
import type { House } from './people.ts';
import {
  accept,
  acknowledge,
  appeal,
  assign,
  callMeeting,
  close,
  decideAppeal,
  decline,
  determine,
  endInvitation,
  guestSpeaks,
  investigate,
  invite,
  keepOut,
  object,
  open,
  recommend,
  refer,
  reply,
  type Step,
  sendBack,
  sendForSupplements,
  serve,
  stepDown,
  submit,
  voteAll,
  withdraw,
} from './steps.ts';
import { Story } from './story.ts';

const submitted = [submit];
const taken = [...submitted, accept];
const opened = [open];
const fromTaken = (taking: readonly Step[]) => {
  const investigating = [...taking, assign('sun', 'zhou', 'mo'), investigate];
  const recommended = [...investigating, recommend];
  const deliberating = [...recommended, callMeeting, voteAll];
  const determined = [...deliberating, determine];
  const served = [...determined, serve('subject'), serve('unit'), acknowledge];
  return {
    accepted: taking,
    declined: [...taking, decline],
    investigating,
    recommended,
    deliberating,
    referred: [...recommended, refer],
    determined,
    served,
    appealed: [...served, appeal],
    closed: [...served, close],
  };
};
const applied = fromTaken(taken);

/** The usual ways, by whoever applied, to each state of the table. */
const usual: readonly (readonly [
  applicant: string,
  kind: Story['kind'],
  ways: Partial<Record<CaseStatus, readonly Step[]>>,
])[] = [
  [
    'chen',
    'self',
    {
      draft: [],
      submitted,
      returned: [...submitted, sendForSupplements],
      ...applied,
      withdrawn: [...submitted, withdraw],
    },
  ],
  [
    'zhao',
    'unit',
    { draft: [], submitted, returned: [...submitted, sendForSupplements], ...applied, withdrawn: [...taken, withdraw] },
  ],
  ['sun', 'department', { draft: [], ...fromTaken(opened) }],
  // Speaks for another unit by the time of the walk.
  [
    'gao',
    'unit',
    { draft: [], submitted, returned: [...submitted, sendForSupplements], accepted: taken, served: applied.served },
  ],
];

/** What else can happen to who may see what, each in a case of its own. */
const particular: Readonly<Record<string, readonly Step[]>> = {
  'half-served': [...applied.determined, serve('unit')],
  resubmitted: [...submitted, sendForSupplements, submit],
  'taken-again': [...submitted, sendForSupplements, submit, accept],
  'declined-unaccepted': [...submitted, decline],
  'declined-appealed': [...submitted, decline, appeal],
  'declined-upheld': [...submitted, decline, appeal, decideAppeal('yan', 'upheld')],
  'declined-sent-back': [...submitted, decline, appeal, decideAppeal('yan', 'sentBack')],
  'withdrawn-late': [...applied.investigating, withdraw],
  reassigned: [...applied.investigating, assign('sun', 'shi')],
  'handler-out': [...applied.investigating, stepDown('sun')],
  'staff-out': [...submitted, stepDown('li')],
  'head-out': [...applied.investigating, keepOut('bai', 'xu')],
  'supervisor-out': [...taken, stepDown('cao')],
  'member-out': [...applied.recommended, stepDown('he')],
  'secretary-out': [...applied.recommended, stepDown('xu')],
  'secretary-out-early': [...taken, object, stepDown('xu'), stepDown('shen')],
  objected: [...applied.investigating, object],
  'sent-back': [...applied.recommended, sendBack],
  'adjourned-and-referred': [...applied.deliberating, refer],
  replied: [...applied.recommended, refer, reply('yang')],
  'referred-twice': [...applied.recommended, refer, reply('yang'), callMeeting, voteAll, refer],
  'replied-and-voted': [...applied.recommended, refer, reply('yang'), callMeeting, voteAll],
  upheld: [...applied.appealed, decideAppeal('yan', 'upheld')],
  'appeal-sent-back': [...applied.appealed, decideAppeal('yan', 'sentBack')],
  'determined-again': [...applied.appealed, decideAppeal('yan', 'sentBack'), callMeeting, voteAll, determine],
  'appeal-after-referral': [
    ...[...applied.recommended, refer, reply('yang'), callMeeting, voteAll, determine],
    ...[serve('subject'), serve('unit'), appeal],
  ],
  invited: [...applied.investigating, invite(1), guestSpeaks],
  'invited-until-today': [...applied.investigating, invite(0), guestSpeaks],
  'invited-to-nothing': [...applied.investigating, invite(1, 'nothing')],
  'invited-until-yesterday': [...applied.investigating, invite(-1), guestSpeaks],
  'invitation-ended': [...applied.investigating, invite(1), guestSpeaks, endInvitation],
  'invited-recommended': [...applied.investigating, invite(1), guestSpeaks, recommend],
  'invited-withdrawn': [...applied.investigating, invite(1), guestSpeaks, withdraw],
  'invited-closed': [
    ...applied.investigating,
    invite(1),
    recommend,
    callMeeting,
    voteAll,
    determine,
    serve('subject'),
    serve('unit'),
    close,
  ],
  'two-invited': [...applied.investigating, invite(1), guestSpeaks, invite(1), guestSpeaks],
};

/** Every case of the walk, as it stands after all that was done and after people changed. */
export function tellStories(house: House): Story[] {
  const told = [
    ...usual.flatMap(([applicant, kind, ways]) =>
      caseStatuses.flatMap((status) => {
        const steps = ways[status];
        return steps ? [tell(new Story(house, `${applicant}-${status}`, applicant, kind), steps)] : [];
      }),
    ),
    ...Object.entries(particular).map(([id, steps]) => tell(new Story(house, id, 'chen', 'self'), steps)),
  ];
  house.change();
  for (const story of told) story.refresh();
  return told;
}

function tell(story: Story, steps: readonly Step[]): Story {
  for (const step of steps) {
    step(story);
    story.wait(1);
  }
  return story;
}
