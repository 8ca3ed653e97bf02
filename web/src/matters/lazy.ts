import { type Component, defineAsyncComponent } from 'vue';
import SectionFault from './section-fault.vue';

/** A part of a page, loaded when somebody who may read it opens the page. */
export function lazy(loader: () => Promise<{ readonly default: Component }>): Component {
  return defineAsyncComponent({ loader, errorComponent: SectionFault });
}
