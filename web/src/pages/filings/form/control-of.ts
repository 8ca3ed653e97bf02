import { actId } from '../../../matters/fields/field.ts';
import { fieldId } from '../../../ui/field-id.ts';

/** The id of the control that asks for a field of the dossier: who files is asked as an application asks it. */
export function controlOf(field: string): string {
  return field.includes('.') ? actId(field) : fieldId(field);
}
