import { type CaseActionKind, casePayloads, partWords, type SupplementPart } from '@rongcuo/domain';
import { errorsIn, labelIn, type PanelErrors } from '../../matters/panel-errors.ts';
import { intakeWords } from './intake/text/zh.ts';

/** As {@link errorsIn}, of an action on a case. */
export function panelErrors(
  kind: CaseActionKind,
  payload: unknown,
  missing: Readonly<Record<string, string>> = {},
): PanelErrors {
  return errorsIn(casePayloads[kind], payload, (field) => payloadLabel(kind, field), missing);
}

/** The label of a payload's field, as the schema describes it. */
export function payloadLabel(kind: CaseActionKind, field: string): string {
  const part = field.split('.')[1] ?? '';
  if (kind === 'return' && isPart(part)) return intakeWords.return.what(partWords[part]);
  return labelIn(casePayloads[kind], field);
}

function isPart(name: string): name is SupplementPart {
  return Object.hasOwn(partWords, name);
}
