import { type Role, roles } from '@rongcuo/domain';
import { shallowRef } from 'vue';
import type { Looking } from '../../data/sdk/roster.ts';

/** As it stands in the fields of the search. */
export interface Sought {
  readonly name: string;
  /** `unit:it`, `department:organization`, `role:head`, or empty for everybody. */
  readonly among: string;
  readonly active: 'yes' | 'no';
}

/** The last search, for whoever comes back to the list from a person. */
export const sought = shallowRef<Sought>({ name: '', among: '', active: 'yes' });

export function lookingFor({ name, among, active }: Sought): Looking {
  const [, kind, id = ''] = /^(unit|department|role):(.+)$/.exec(among) ?? [];
  const role = roles.find((one): one is Role => one === id);
  return {
    name,
    active: active === 'yes',
    among:
      kind === 'unit'
        ? { unit: id }
        : kind === 'department'
          ? { department: id }
          : kind === 'role' && role
            ? { role }
            : null,
  };
}
