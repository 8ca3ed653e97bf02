import { Reporter } from '@rongcuo/domain';
import { reactive } from 'vue';
import { errorsIn, labelIn } from '../../matters/panel-errors.ts';
import type { KeptApart } from '../../matters/use-beginning.ts';
import { registerWords as words } from './text/zh.ts';

/** Who reported, as the form holds it. */
export interface TypedReporter {
  keep: boolean;
  name: string;
  contact: string;
  ofHouse: boolean;
  uid: string;
}

/** Of whoever is kept already. */
function typedOf(known: Reporter | null): TypedReporter {
  const uid = known?.uid ?? '';
  return { keep: known !== null, name: known?.name ?? '', contact: known?.contact ?? '', ofHouse: uid !== '', uid };
}

/**
 * M10.2: who reported goes to the sealed part alone, and is taken out of it where it is not to be kept after all.
 * @param known what the sealed part holds already
 */
export function keptReporter(known: Reporter | null): { readonly typed: TypedReporter; readonly apart: KeptApart } {
  const typed = reactive(typedOf(known));
  const reporter = (): Reporter => ({
    name: typed.name.trim(),
    contact: typed.contact.trim(),
    uid: typed.ofHouse ? typed.uid : null,
  });
  return {
    typed,
    apart: {
      errors() {
        if (!typed.keep) return {};
        const errors = errorsIn(Reporter, reporter(), (field) => labelIn(Reporter, field), words.missing);
        return typed.ofHouse && typed.uid === '' ? { ...errors, uid: words.missing.uid } : errors;
      },
      payload: () => ({ sealed: typed.keep }),
      async write({ db }, id) {
        const { unseal, writeReporter } = await import('../../data/sdk/sealed.ts');
        await (typed.keep ? writeReporter(db, id, reporter()) : unseal(db, id));
      },
    },
  };
}
