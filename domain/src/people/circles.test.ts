import { describe, expect, it } from 'vitest';
import { member } from '../case/fixtures.ts';
import { drawn } from './circles.ts';

const nobody = { committee: [], supervisors: [], superiors: [] };
const clerk = member('sun', ['handler'], { department: 'organization' });
const astray = member('ding', ['handler', 'head'], { department: null });

function deskOf(departmentId: string | null): readonly string[] {
  const reach = { departmentId, isOut: () => false, isBefore: () => true };
  return drawn({ ...nobody, staff: [clerk, astray] }, { ...reach, bench: false, office: false, superiors: false })
    .circles.desk;
}

describe('the circles of a matter', () => {
  it('[M11a] puts a department’s staff on its desk, and nobody on the desk of no department', () => {
    expect(deskOf('organization')).toEqual(['sun']);
    expect(deskOf('discipline')).toEqual([]);
    expect(deskOf(null)).toEqual([]);
  });
});
