import {
  type ClarificationActionKind,
  type ClarificationBooks,
  type ClarificationVocabulary,
  clarificationFormWords,
  maliceMeasures,
  maliceMeasureWords,
  maliceTargets,
  ownConclusions,
  textLimits,
} from '@rongcuo/domain';
import { serverToday } from '../../data/clock.ts';
import { liteStore } from '../../data/stores.ts';
import type { Choice, Field } from '../../matters/fields/field.ts';
import type { Matter } from '../../matters/handle.ts';
import type { Panel, PanelSource } from '../../matters/panel.ts';
import { decideRecusalFields, recusable } from '../../matters/recusal.ts';
import { YES } from '../../matters/yes-no.ts';
import { warnsOf } from './said-outside.ts';
import { conclusionChoices, maliceTargetWords, replyChoices, clarificationPanelWords as words } from './text/zh.ts';

type Clarification = Matter<ClarificationVocabulary, ClarificationBooks>;

const BODY = 20_000;
const { short, long, title } = textLimits;

const choices = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>): Choice[] =>
  names.map((value) => ({ value, label: labels[value] }));
const forms = Object.entries(clarificationFormWords).map(([value, label]) => ({ value, label }));

const reason = { ask: 'text', name: 'reason', max: short } as const;
const today = { ask: 'date', name: 'on', from: serverToday, max: serverToday } as const;

const assess: Panel = {
  words: words.assess,
  fields: [
    { ask: 'yesNo', name: 'concrete', ...words.assess.concrete },
    { ask: 'yesNo', name: 'checkable', ...words.assess.checkable },
    reason,
  ],
};
const addMaterial: Panel = {
  words: words.addMaterial,
  fields: [
    { ask: 'line', name: 'title', max: title },
    { ask: 'line', name: 'source', max: title },
    { ask: 'date', name: 'on', max: serverToday },
    { ask: 'text', name: 'body', max: BODY },
    { ask: 'files', name: 'files', belongsTo: 'verification' },
  ],
};
const recordReply: Panel = {
  words: words.recordReply,
  fields: [
    { ask: 'choice', name: 'finding', options: () => choices(['falseAccusation', 'notFalseAccusation'], replyChoices) },
    { ask: 'text', name: 'reply', max: long },
    { ask: 'files', name: 'files', belongsTo: 'referral' },
  ],
};
const handleMalice: Panel = {
  words: words.handleMalice,
  fields: [
    { ask: 'choice', name: 'target', options: () => choices(maliceTargets, maliceTargetWords) },
    { ask: 'choice', name: 'measure', options: () => choices(maliceMeasures, maliceMeasureWords) },
    { ask: 'text', name: 'note', max: short },
    today,
  ],
};
const wishes = ({ wants }: Readonly<Record<string, unknown>>): boolean => wants === YES;
const stateWish: Panel = {
  words: words.stateWish,
  fields: [
    { ask: 'yesNo', name: 'wants', yes: words.stateWish.yes, no: words.stateWish.no },
    { ask: 'choice', name: 'form', options: () => forms, when: wishes },
    { ask: 'text', name: 'scope', max: short, optional: true, when: wishes, hint: words.stateWish.scopeHint },
    { ask: 'text', name: 'note', max: short, optional: true },
  ],
};
const followUp: Panel = {
  words: words.followUp,
  fields: [
    today,
    { ask: 'line', name: 'how', max: title, hint: words.followUp.howHint },
    { ask: 'text', name: 'found', max: long },
  ],
};

/** What comes with a conclusion: where a substantiated report went, what the superior is asked. */
function concludeFields(cases: readonly Choice[]): readonly Field[] {
  const is = (wanted: (typeof ownConclusions)[number]) => (typed: Readonly<Record<string, unknown>>) =>
    typed['conclusion'] === wanted;
  const handed = is('substantiated');
  return [
    { ask: 'choice', name: 'conclusion', options: () => choices(ownConclusions, conclusionChoices) },
    { ask: 'text', name: 'grounds', max: long },
    {
      ask: 'pick',
      name: 'caseId',
      label: words.conclude.handedCase,
      options: () => cases,
      optional: true,
      when: (typed) => handed(typed) && cases.length > 0,
    },
    { ask: 'line', name: 'reference', max: title, optional: true, hint: words.conclude.referenceHint, when: handed },
    { ask: 'text', name: 'question', max: long, when: is('suspectedFalseAccusation') },
  ];
}

/** Cases of the same cadre that the department has, where a substantiated report can go. */
async function casesOn({ state, member }: Clarification): Promise<Choice[]> {
  const { subjectId } = state.value;
  const found = await (await liteStore()).listDesk(member.value.uid);
  return found.flatMap(({ id, state: { number, title: name, subjectId: of } }) =>
    of === subjectId ? [{ value: id, label: [number, name].filter(Boolean).join(' ') }] : [],
  );
}

/** What is filled in for each action on a clarification. */
export function clarificationPanels(matter: Clarification): Readonly<Record<ClarificationActionKind, PanelSource>> {
  const { state, member, book } = matter;
  const person = book('person').book;
  const warns = warnsOf(matter);
  const wish = (): string => {
    const { form, scope } = person.value?.wish ?? { form: null, scope: '' };
    return form === null ? '' : words.clarify.wished(clarificationFormWords[form], scope);
  };
  return {
    // The form for a new lead registers it; the house does the last two.
    register: null,
    remind: null,
    recount: null,

    assess,
    assign: async () => {
      const { default: component } = await import('./assign-panel.vue');
      return { words: words.assign, component };
    },
    declareTie: { words: words.declareTie, fields: [reason] },
    askRecusal: {
      words: words.askRecusal,
      fields: [{ ask: 'choice', name: 'of', options: () => recusable(member.value, state.value) }, reason],
    },
    decideRecusal: { words: words.decideRecusal, fields: decideRecusalFields(book('team').book, words.decideRecusal) },
    addMaterial,
    extend: {
      words: words.extend,
      fields: [{ ask: 'date', name: 'until', min: serverToday }, reason],
    },
    conclude: async () => ({ words: words.conclude, fields: concludeFields(await casesOn(matter)) }),
    stateFacts: {
      words: words.stateFacts,
      fields: [
        { ask: 'text', name: 'text', max: long, warns },
        { ask: 'text', name: 'grounds', max: long },
      ],
    },
    recordReply,
    handleMalice,
    askWish: { words: words.askWish, fields: [{ ask: 'text', name: 'what', max: short, warns }] },
    stateWish,
    clarify: async () => ({
      words: words.clarify,
      fields: [
        { ask: 'choice', name: 'form', options: () => forms, hint: wish() },
        { ask: 'line', name: 'scope', max: short, from: () => person.value?.wish?.scope ?? '' },
        { ask: 'text', name: 'text', max: long, warns },
        today,
        { ask: 'text', name: 'because', max: short, optional: true, hint: words.clarify.becauseHint },
      ],
    }),
    followUp,
    close: { words: words.close, fields: [] },
  };
}
