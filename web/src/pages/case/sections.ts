import type { CaseState, Member } from '@rongcuo/domain';
import { type Component, defineAsyncComponent } from 'vue';
import SectionFault from './section-fault.vue';

/** A part of the case page below its face, shown to those who may read what it is made of. */
export interface Section {
  readonly id: string;
  readonly shownTo: (member: Member, state: CaseState) => boolean;
  readonly component: Component;
}

export function lazy(loader: () => Promise<{ readonly default: Component }>): Component {
  return defineAsyncComponent({ loader, errorComponent: SectionFault });
}

/** In the order of the page. Each is loaded when somebody who may read it opens the case, and finds it with `useCase()`. */
export const sections: readonly Section[] = [];
