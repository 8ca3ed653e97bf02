/*
 * The part of the rules language that firestore.rules may use: what the tables beside this file prove on every engine.
 * A word is added here together with its row there.
 */
export const FUNCTIONS = ['get', 'exists', 'getAfter', 'string', 'int', 'duration.value', 'timestamp.date'] as const;
export const TYPES = ['string', 'int', 'float', 'number', 'bool', 'list', 'map', 'timestamp', 'bytes'] as const;
export const METHODS = [
  ...['keys', 'values', 'get', 'size', 'diff'],
  ...['affectedKeys', 'addedKeys', 'removedKeys', 'changedKeys', 'unchangedKeys'],
  ...['hasOnly', 'hasAll', 'hasAny', 'concat', 'removeAll', 'join', 'toSet', 'difference', 'union', 'intersection'],
  ...['matches', 'split', 'lower', 'upper', 'trim', 'replace'],
  ...['year', 'month', 'day', 'hours', 'toMillis'],
] as const;

const KEYWORDS = new Set(['if', 'in', 'is', 'return', 'function']);
const NAMESPACES = ['duration', 'timestamp', 'math', 'hashing', 'latlng'].join('|');

/** Names every place, as `line: reason`, where the source leaves the dialect. Empty when it keeps to it. */
export function outsideDialect(source: string): string[] {
  const code = withoutComments(source);
  const bare = withoutStrings(code);
  const defined = new Set(captures(bare, /\bfunction\s+(\w+)/g));
  const found: { at: number; reason: string }[] = [];

  const refuse = (text: string, pattern: RegExp, reason: (...groups: string[]) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const why = reason(...match.slice(1).map((group) => group ?? ''));
      if (why !== undefined) found.push({ at: match.index, reason: why });
    }
  };

  if (!/^\s*rules_version\s*=\s*'2'\s*;/.test(code)) found.push({ at: 0, reason: "begin with rules_version = '2';" });
  refuse(bare, /\bfunction\b(?=[\s\S]*\bservice\s+cloud\.firestore\b)/g, () => 'a function outside the service');
  refuse(bare, /\?/g, () => 'the ternary operator: write (c && a) || (!c && b)');
  refuse(bare, /\[[^[\]{}]*:[^[\]{}]*\]/g, () => 'a slice');
  refuse(bare, /\bresource\s*[!=]=\s*null/g, () => 'resource compared with null: separate create from update instead');
  refuse(bare, /\bresource\s*\.\s*(id|__name__)\b/g, (name) => `resource.${name}: use the wildcard of the match`);
  refuse(bare, /\bis\s+(\w+)/g, (type) => unless(has(TYPES, type), `is ${type}`));
  refuse(bare, /\.\s*get\s*\(\s*\[/g, () => 'map.get with a list of keys: nest get instead');
  refuse(
    code,
    /\.\s*matches\s*\(\s*(?!'\^[^']*\$'\s*\))/g,
    () => 'a pattern that is not a literal anchored with ^ and $',
  );
  refuse(bare, new RegExp(`(?<![\\w.])(${NAMESPACES})\\s*\\.\\s*(\\w+)`, 'g'), (space, name) =>
    unless(has(FUNCTIONS, `${space}.${name}`), `${space}.${name}`),
  );
  refuse(bare, new RegExp(`(?<!(?<![\\w.])(?:${NAMESPACES})\\s*)\\.\\s*(\\w+)\\s*\\(`, 'g'), (name) =>
    unless(has(METHODS, name), `.${name}()`),
  );
  refuse(bare, /(?<![\w.$])(\w+)\s*\(/g, (name) =>
    unless(KEYWORDS.has(name) || defined.has(name) || has(FUNCTIONS, name), `${name}()`),
  );

  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, reason }) => `${source.slice(0, at).split('\n').length}: ${reason}`);
}

const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
const COMMENT_OR_STRING = new RegExp(`(//[^\\n]*|/\\*[\\s\\S]*?\\*/)|${STRING.source}`, 'g');

// Both keep every offset, so that a place in the result is a place in the source.
function withoutComments(source: string): string {
  return source.replace(COMMENT_OR_STRING, (found, comment?: string) => (comment ? spaces(found) : found));
}

function withoutStrings(code: string): string {
  return code.replace(STRING, spaces);
}

function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

function has(list: readonly string[], word = ''): boolean {
  return list.includes(word);
}

function unless(fine: boolean, reason: string): string | undefined {
  return fine ? undefined : reason;
}
