/**
 * Mutants that no request can tell from the rules, each with the reason why. An entry that names no mutant, or one that
 * is caught, is a mistake and is reported as one.
 */
export const equivalent: Readonly<Record<string, string>> = {
  "isGuestStill · without 'declined' · ['closed', 'declined', 'withdrawn']":
    'people are invited while it is investigated, and what has come to that is never declined any more',
  "isFresh · > for >= · at > request.time - duration.value(10, 'm')":
    'one moment more, of which there are a million in a second',
  'dayOf · 7 for a constant · 8': 'the day begins an hour later by it, which only that one hour of the night can tell',
};
