import { type DirectoryEntry, type Member, mayStandInFor } from '@rongcuo/domain';
import type { Option } from '../../ui/select-field.vue';
import { delegationWords } from './text/zh.ts';

/** Whom the member may ask to stand in, each once, as a list to choose from. */
export function candidatesFor(member: Member | null, colleagues: readonly DirectoryEntry[]): Option[] {
  if (!member) return [];
  const may = colleagues.filter((one) => one.active && one.uid !== member.uid && mayStandInFor(one, member));
  const options = may.map(({ uid, name, post }) => ({ value: uid, label: delegationWords.candidate(name, post) }));
  return [...new Map(options.map((option) => [option.value, option])).values()];
}
