/** The figures of a week in one line. */
export function digestTitle({
  open,
  due,
  overdue,
}: {
  readonly open: number;
  readonly due: number;
  readonly overdue: number;
}): string {
  return `每周统计：在办 ${open} 件，本周到期 ${due} 项，超期 ${overdue} 项`;
}
