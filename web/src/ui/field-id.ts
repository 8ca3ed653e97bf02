/** The id of the control that asks for a field of the application, e.g. `field-matter-title`. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** The ids that describe a control, as `aria-describedby` wants them; undefined when nothing does. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
