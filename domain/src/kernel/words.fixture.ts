/** What is asked of the words of every refusal: whole sentences, what to do, nothing of the code's own. */

/** Whatever a refusal may carry, by the names its facts have. */
export const refusalFacts = {
  ...{ kind: 'remind', status: 'draft', count: 2, tie: 'kin', name: '孙同志', decider: 'head' },
  ...{ names: ['何同志'], present: 5, base: 9, otherBase: 7, for: 4, needs: 6, has: 1, cast: 2 },
  ...{ until: '2026-12-20', on: '2026-11-20', due: '2026-11-20', farthest: '2026-11-20' },
  ...{ problems: ['p1'], item: '谈话记录', submission: 2, months: 6 },
};

/** Codes whose words do not do. */
export function poorlyWorded<Code extends string>(
  codes: readonly Code[],
  say: (refusal: { readonly code: Code; readonly facts: typeof refusalFacts }) => string,
  kind = 'remind',
): string[] {
  const said = codes.map((code) => [code, say({ code, facts: { ...refusalFacts, kind } })] as const);
  const poor = said.filter(([, words]) => {
    const whole = /^[^。]{4,}.*。$/u.test(words);
    const foreign = /undefined|null|NaN|\[object|“”|[a-z]{3}/.test(words);
    return !whole || foreign || !/请|只能|须|由|才能|不能/.test(words);
  });
  const twice = said.filter(([code, words]) => said.some(([other, same]) => other !== code && same === words));
  return [...poor, ...twice].map(([code, words]) => `${code}: ${words}`);
}
