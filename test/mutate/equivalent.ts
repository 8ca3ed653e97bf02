/**
 * Mutants that no request can tell from the rules, each with the reason why. An entry that names no mutant, or one that
 * is caught, is a mistake and is reported as one.
 */
export const equivalent: Readonly<Record<string, string>> = {};
