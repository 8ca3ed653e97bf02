import { placeOf, type Token, tokensOf } from './tokens.ts';
import type { Allow, Expression, Match, Method, RulesFunction } from './tree.ts';

/** What binds tighter stands further down. */
const binding: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>=', 'in', 'is'],
  ['+', '-'],
  ['*', '/', '%'],
];

const meant: Readonly<Record<string, readonly Method[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
  get: ['get'],
  list: ['list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
};

/** Reads a rules file; throws, with the place, at what this parser does not know. Returns the match of the database. */
export function parseRules(source: string): Match {
  return new Parser(source).file();
}

class Parser {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(source: string) {
    this.source = source;
    this.tokens = tokensOf(source);
  }

  private get next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new Error('past the end');
    return token;
  }

  private take(text?: string): Token {
    const token = this.next;
    if (text !== undefined && token.text !== text) {
      throw new Error(`expected ${text} at ${placeOf(this.source, token.start)}, found ${token.text}`);
    }
    this.at += 1;
    return token;
  }

  private takes(text: string): boolean {
    if (this.next.text !== text) return false;
    this.at += 1;
    return true;
  }

  private get last(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  file(): Match {
    this.take('rules_version');
    this.take('=');
    this.take();
    this.take(';');
    for (const word of ['service', 'cloud', '.', 'firestore', '{']) this.take(word);
    const match = this.match('');
    this.take('}');
    if (this.next.kind !== 'end') throw new Error(`more after the end at ${placeOf(this.source, this.next.start)}`);
    return match;
  }

  private match(parent: string): Match {
    const { start } = this.take('match');
    const own = this.pattern();
    const database = own.startsWith('databases/');
    const path = database || parent === '' ? (database ? '' : own) : `${parent}/${own}`;
    return { path, start, ...this.block(path), end: this.last };
  }

  private pattern(): string {
    const segments: string[] = [];
    while (this.takes('/')) {
      if (this.takes('{')) {
        const name = this.take().text;
        segments.push(this.takes('=**') ? `{${name}=**}` : `{${name}}`);
        this.take('}');
      } else segments.push(this.take().text);
    }
    return segments.join('/');
  }

  private block(path: string): Pick<Match, 'functions' | 'allows' | 'matches'> {
    const [functions, allows, matches]: [RulesFunction[], Allow[], Match[]] = [[], [], []];
    this.take('{');
    while (!this.takes('}')) {
      if (this.next.text === 'function') functions.push(this.definition());
      else if (this.next.text === 'allow') allows.push(this.allow());
      else matches.push(this.match(path));
    }
    return { functions, allows, matches };
  }

  private definition(): RulesFunction {
    const { start } = this.take('function');
    const name = this.take().text;
    this.take('(');
    const parameters: string[] = [];
    while (!this.takes(')')) {
      parameters.push(this.take().text);
      this.takes(',');
    }
    this.take('{');
    const lets: { name: string; value: Expression }[] = [];
    while (this.takes('let')) {
      const variable = this.take().text;
      this.take('=');
      lets.push({ name: variable, value: this.expression() });
      this.take(';');
    }
    this.take('return');
    const body = this.expression();
    this.take(';');
    this.take('}');
    return { name, parameters, lets, body, start, end: this.last };
  }

  private allow(): Allow {
    const { start } = this.take('allow');
    const from = this.next.start;
    const named: string[] = [];
    do named.push(this.take().text);
    while (this.takes(','));
    const end = this.last;
    let condition: Expression | null = null;
    if (this.takes(':')) {
      this.take('if');
      condition = this.expression();
    }
    this.take(';');
    const all = named.flatMap((name) => meant[name] ?? []);
    return { methods: all, named: { start: from, end }, condition, start, end: this.last };
  }

  private expression(): Expression {
    const test = this.binary(0);
    if (!this.takes('?')) return test;
    const then = this.expression();
    this.take(':');
    const otherwise = this.expression();
    return { kind: 'choice', test, then, otherwise, start: test.start, end: otherwise.end };
  }

  private binary(level: number): Expression {
    const signs = binding[level];
    if (!signs) return this.unary();
    let left = this.binary(level + 1);
    while (signs.includes(this.next.text)) {
      const sign = this.take().text;
      const right = this.binary(level + 1);
      left = { kind: 'binary', sign, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private unary(): Expression {
    const { text, start } = this.next;
    if (text !== '!' && text !== '-') return this.postfix();
    this.take();
    const of = this.unary();
    return { kind: 'not', sign: text, of, start, end: of.end };
  }

  private postfix(): Expression {
    let of = this.primary();
    for (;;) {
      if (this.takes('.')) of = { kind: 'member', of, name: this.take().text, start: of.start, end: this.last };
      else if (this.takes('(')) of = { kind: 'call', of, args: this.items(')'), start: of.start, end: this.last };
      else if (this.takes('[')) {
        const at = [this.expression()];
        if (this.takes(':')) at.push(this.expression());
        this.take(']');
        of = { kind: 'index', of, at, start: of.start, end: this.last };
      } else return of;
    }
  }

  private items(close: string): Expression[] {
    const items: Expression[] = [];
    while (!this.takes(close)) {
      items.push(this.expression());
      if (this.next.text !== close) this.take(',');
    }
    return items;
  }

  private primary(): Expression {
    const token = this.take();
    const { kind, text, start, end } = token;
    if (kind === 'number' || kind === 'string' || ['true', 'false', 'null'].includes(text)) {
      return { kind: 'literal', text, start, end };
    }
    if (kind === 'name') return { kind: 'name', name: text, start, end };
    if (text === '(') {
      const inner = this.expression();
      this.take(')');
      return { ...inner, start, end: this.last };
    }
    if (text === '[') return { kind: 'list', items: this.items(']'), start, end: this.last };
    if (text === '{') return this.map(start);
    if (text === '/') return this.path(start);
    throw new Error(`no expression begins at ${placeOf(this.source, start)}: ${text}`);
  }

  private map(start: number): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    while (!this.takes('}')) {
      const key = this.expression();
      this.take(':');
      entries.push({ key, value: this.expression() });
      this.takes(',');
    }
    return { kind: 'map', entries, start, end: this.last };
  }

  private path(start: number): Expression {
    const holes: Expression[] = [];
    do {
      if (this.takes('$(')) {
        holes.push(this.expression());
        this.take(')');
      } else this.take();
    } while (this.takes('/'));
    return { kind: 'path', holes, start, end: this.last };
  }
}
