/** A choice between two, as radio buttons have it; undefined until one is chosen. */
export function chosen(value: string): boolean | undefined {
  return value === '' ? undefined : value === YES;
}

export const YES = 'yes';
export const NO = 'no';
