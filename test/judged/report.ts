import type { Judged } from '../rules-source/judged.ts';
import type { RulesEnv } from '../support/rules-env.ts';

/** What the engine tells of an expression: where it stands, the values it had, and what stands in it. */
interface Told {
  readonly sourcePosition: { readonly currentOffset: number; readonly endOffset: number };
  readonly values?: readonly { readonly value: { readonly boolValue?: boolean } }[];
  readonly children?: readonly Told[];
}

interface Report {
  readonly report: readonly Told[];
  readonly firenookCoverage: { readonly omittedOperations: number };
}

/** Which of both ways each expression has been judged so far, over several readings of the engine's report. */
export class Coverage {
  private readonly judged: readonly Judged[];
  private readonly met: ReadonlyMap<Judged, Set<boolean>>;

  constructor(judged: readonly Judged[]) {
    this.judged = judged;
    this.met = new Map(judged.map((each) => [each, new Set()]));
  }

  /**
   * Adds what the engine has recorded since the rules were loaded last.
   * @throws where it has left requests out: it does while it deals with another, and when its memory is full
   */
  async read({ projectId }: RulesEnv): Promise<void> {
    const answer = await fetch(
      `http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${projectId}:ruleCoverage`,
    );
    const byStart = new Map<number, { readonly end: number; readonly values: readonly boolean[] }[]>();
    const visit = ({ sourcePosition: { currentOffset, endOffset }, values = [], children = [] }: Told): void => {
      const bools = values.flatMap(({ value: { boolValue } }) => (boolValue === undefined ? [] : [boolValue]));
      const known = byStart.get(currentOffset) ?? [];
      byStart.set(currentOffset, [...known, { end: endOffset, values: bools }]);
      children.forEach(visit);
    };
    const { report, firenookCoverage }: Report = Object(await answer.json());
    if (firenookCoverage.omittedOperations > 0) throw new Error('the engine has left requests out of its report');
    report.forEach(visit);
    for (const [{ start, end }, met] of this.met) {
      // The engine leaves the last character or bracket out of an expression: of those that begin here and go no
      // further, the longest is the whole.
      const within = (byStart.get(start) ?? []).filter((each) => each.end <= end);
      const longest = Math.max(...within.map((each) => each.end));
      for (const each of within) if (each.end === longest) for (const value of each.values) met.add(value);
    }
  }

  /** What was never judged one way, as `never true: id`. */
  get open(): (Omit<Judged, 'id'> & { readonly what: string })[] {
    return this.judged.flatMap((each) =>
      [true, false]
        .filter((way) => !this.met.get(each)?.has(way))
        .map((way) => ({ ...each, what: `never ${way}: ${each.id}` })),
    );
  }
}
