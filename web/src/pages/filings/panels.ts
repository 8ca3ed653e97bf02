import {
  dossierParts,
  dossierPartWords,
  type FilingActionKind,
  type FilingBooks,
  type FilingVocabulary,
  filingSupplementParts,
  textLimits,
} from '@rongcuo/domain';
import AgendaFields from '../../committee/agenda-fields.vue';
import AttendPanel from '../../committee/attend-panel.vue';
import { meetingPanelWords } from '../../committee/text/zh.ts';
import { serverToday } from '../../data/clock.ts';
import type { Choice, Field } from '../../matters/fields/field.ts';
import type { Matter } from '../../matters/handle.ts';
import type { Panel, PanelSource } from '../../matters/panel.ts';
import { decideRecusalFields, recusable } from '../../matters/recusal.ts';
import FilingVote from './parts/filing-vote.vue';
import { filingPanelWords as words } from './text/zh.ts';

const MINUTES = 20_000;
const { short, long } = textLimits;

const named = <Part extends keyof typeof dossierPartWords>(parts: readonly Part[]): readonly Choice[] =>
  parts.map((part) => ({ value: part, label: dossierPartWords[part] }));

const reason = { ask: 'text', name: 'reason', max: short } as const;
const decision: readonly Field[] = [
  { ask: 'text', name: 'reason', max: long },
  { ask: 'text', name: 'minutes', max: MINUTES },
];

const examine: Panel = {
  words: words.examine,
  fields: [
    { ask: 'texts', name: 'parts', label: words.examine.parts, of: () => named(dossierParts), max: short },
    { ask: 'text', name: 'advice', max: long },
  ],
};
const giveBack: Panel = {
  words: words.return,
  fields: [
    {
      ask: 'texts',
      name: 'supplements',
      label: words.return.parts,
      of: () => named(filingSupplementParts),
      max: short,
      some: true,
    },
  ],
};
const report: Panel = {
  words: words.report,
  fields: [
    { ask: 'date', name: 'on', from: serverToday, max: serverToday },
    { ask: 'text', name: 'text', max: long },
    { ask: 'files', name: 'files', belongsTo: 'progress' },
  ],
};

/** What is filled in for each action on a filing. */
export function filingPanels(
  matter: Matter<FilingVocabulary, FilingBooks>,
): Readonly<Record<FilingActionKind, PanelSource>> {
  const { state, member, book } = matter;
  return {
    // The dossier's own form submits it; the house does the last two.
    submit: null,
    remind: null,
    recount: null,

    return: giveBack,
    examine,
    withdraw: { words: words.withdraw, fields: [{ ...reason, optional: true }] },
    declareTie: { words: words.declareTie, fields: [reason] },
    askRecusal: {
      words: words.askRecusal,
      fields: [{ ask: 'choice', name: 'of', options: () => recusable(member.value, state.value) }, reason],
    },
    decideRecusal: {
      words: words.decideRecusal,
      fields: decideRecusalFields(book('team').book, words.decideRecusal),
    },
    putOnAgenda: { words: meetingPanelWords.putOnAgenda, component: AgendaFields },
    attend: { words: meetingPanelWords.attend, component: AttendPanel },
    vote: { words: meetingPanelWords.vote, component: FilingVote },
    approve: { words: words.approve, fields: decision },
    refuse: { words: words.refuse, fields: decision },
    report,
    close: { words: words.close, fields: [{ ask: 'text', name: 'text', max: long }] },
  };
}
