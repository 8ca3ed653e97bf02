/** The colour only repeats what the word beside it says. */
export type Tone = 'grey' | 'blue' | 'green' | 'amber' | 'red';
