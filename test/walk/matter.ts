import { type Invitation, isFree, type Matter } from '@rongcuo/domain/access';
import type { House } from './people.ts';
import type { Deed, Story } from './story.ts';

/** The case in the words of the access matrix, from nothing but what was done: no list of readers is looked at. */
export function matterOf(story: Story, house: House): Matter {
  const { deeds, applicant, kind } = story;
  const did = (...kinds: readonly Deed['kind'][]) => deeds.filter((deed) => kinds.includes(deed.kind));
  const onRecord = did('submit', 'openExOfficio').length > 0;
  const at = (deed: Deed | undefined): number => (deed ? deeds.indexOf(deed) : -1);
  const reopened = did('decideAppeal').filter(({ to }) => to === 'deliberating');
  const matter: Matter = {
    status: deeds.at(-1)?.to ?? 'draft',
    begunBy: applicant,
    applied: onRecord ? kind : null,
    subject: onRecord ? house.person('chen') : null,
    unitId: onRecord ? 'it' : null,
    departmentId: onRecord ? 'organization' : null,
    submissions: did('submit').length,
    inHand: inHand(deeds, house),
    recused: recused(deeds),
    unitIsToBeTold: did('accept', 'decline', 'openExOfficio').length > 0,
    served: at(did('serve').at(-1)) > at(reopened.at(-1)),
    officeIsCalled:
      did('object', 'answerObjection', 'liftObjection').length > 0 ||
      did('askRecusal').some((deed) => isForOffice(deed, house)),
    secretaryIsFree: false,
    reachedCommittee: did('recommend').length > 0,
    reachedSuperior: did('refer', 'appeal').length > 0,
    invitations: did('invite').map((deed) => invitationOf(deed, story)),
  };
  const secretaries = house.people.filter(({ active, roles }) => active && roles.includes('secretary'));
  return { ...matter, secretaryIsFree: secretaries.some((person) => isFree(person, matter)) };
}

/** The head decides on staff; whoever presides, on everybody else. */
function isForOffice({ payload }: Deed, house: House): boolean {
  const { roles } = house.person(String(payload['of']));
  return (['head', 'committee', 'deputy', 'supervisor'] as const).some((role) => roles.includes(role));
}

const investigatorsOf = ({ payload }: Deed): string[] => (payload['investigators'] as string[] | undefined) ?? [];

function inHand(deeds: readonly Deed[], house: House): string[] {
  const team = deeds.filter(({ kind }) => kind === 'assign').at(-1);
  if (team) return investigatorsOf(team);
  const intake = deeds.filter(({ kind }) => ['accept', 'return', 'decline', 'openExOfficio'].includes(kind));
  return intake.map(({ by }) => by).filter((by) => house.person(by).roles.includes('handler'));
}

function recused(deeds: readonly Deed[]): string[] {
  const granted = deeds.filter(({ kind, payload }) => kind === 'decideRecusal' && payload['granted'] === true);
  const asked = granted.map(({ payload }) => deeds.find(({ id }) => id === payload['request'])?.payload['of']);
  return [...deeds.filter(({ kind }) => kind === 'declareTie').map(({ by }) => by), ...asked.map(String)];
}

function invitationOf({ id, payload }: Deed, { deeds }: Story): Invitation {
  const ended = deeds.some((deed) => deed.kind === 'endInvitation' && deed.payload['invitation'] === id);
  const { until, shows } = payload as Pick<Invitation, 'until' | 'shows'>;
  const files = deeds
    .filter((deed) => shows.includes(deed.id))
    .flatMap((deed) => (deed.payload['files'] as string[] | undefined) ?? []);
  return { guest: `guest-${id}`, until, shows, files, ended };
}
