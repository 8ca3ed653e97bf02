import type { Cast } from '../../scripts/seed/lead.ts';
import { openPlace, type Place } from './place.ts';

/** Who a case needs, in a place of a test's own. The committee, its supervisor and the superior are the demo's. */
const posts = {
  cadre: { roles: ['cadre'], at: 'home' },
  party: { roles: ['unit'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  second: { roles: ['handler'], at: 'away', staff: true },
  third: { roles: ['handler'], at: 'away', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
} as const;
type Who = keyof typeof posts;

export interface Company extends Cast {
  readonly party: string;
  readonly third: string;
  readonly place: Place<Who>;
}

/** @param name of the test file, ASCII */
export async function openCompany(name: string): Promise<Company> {
  const place = await openPlace(name, posts);
  const { uid } = place;
  return {
    place,
    cadre: uid('cadre'),
    party: uid('party'),
    clerk: uid('clerk'),
    second: uid('second'),
    third: uid('third'),
    head: uid('head'),
  };
}
