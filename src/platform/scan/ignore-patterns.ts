/**
 * Patterns of `.gitignore` files (git-scm.com/docs/gitignore, "Pattern format"), matched without regular expressions: the patterns
 * come from the scanned folder, and one like `*a*a*a*a*b` makes a backtracking matcher hang. Each test costs at most pattern length
 * times path length.
 */
export interface IgnorePatterns {
  /**
   * The last matching pattern's word on a path relative to the file's folder: true = ignored, false = kept, undefined = none matches.
   * Folders above the path are not asked: who walks does not enter ignored ones.
   */
  test(path: string, folder: boolean): boolean | undefined;
  /** Lines over the caps, which are not honoured. */
  readonly leftOut: number;
}

const MOST_PATTERNS = 5_000;
const LONGEST_PATTERN = 1_024;

/** Reads the lines of an ignore file. Later patterns win. */
export function ignorePatterns(text: string): IgnorePatterns {
  const lines = text
    .split(/\r?\n/)
    .map(withoutTrailingSpaces)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const taken = lines.filter((line) => line.length <= LONGEST_PATTERN).slice(0, MOST_PATTERNS);
  const patterns = taken.map(patternOf).reverse();
  return {
    leftOut: lines.length - taken.length,
    test: (path, folder) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      let segments: readonly string[] | undefined;
      for (const pattern of patterns) {
        if (pattern.folderOnly && !folder) continue;
        const { plain, ending, anchored } = pattern;
        if (plain !== undefined) {
          if ((anchored ? path : name) === plain) return pattern.ignores;
          continue;
        }
        if (ending !== undefined) {
          if (name.endsWith(ending)) return pattern.ignores;
          continue;
        }
        segments ??= path.split("/");
        if (matches(pattern, anchored ? segments : [name])) return pattern.ignores;
      }
      return undefined;
    },
  };
}

/** Any number of folders, or one name made of tokens. */
type Segment = typeof ANY_FOLDERS | readonly Token[];
type Token = "*" | "?" | { readonly letter: string } | CharacterClass;
interface CharacterClass {
  readonly ranges: readonly (readonly [from: string, to: string])[];
  readonly negated: boolean;
}
interface Pattern {
  readonly ignores: boolean;
  readonly folderOnly: boolean;
  /** Matched against the whole path; else against its last name. */
  readonly anchored: boolean;
  readonly segments: readonly Segment[];
  /** All it matches, where that is one path or name. */
  readonly plain: string | undefined;
  /** What all names end with that it matches, where it says no more than that: `*.log`. */
  readonly ending: string | undefined;
}

const ANY_FOLDERS = "**";

/** Spaces at the end do not count unless a backslash stands before them. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " " && line[end - 2] !== "\\") end--;
  return line.slice(0, end);
}

function patternOf(line: string): Pattern {
  const ignores = !line.startsWith("!");
  const positive = ignores ? line : line.slice(1);
  const folderOnly = positive.endsWith("/");
  const path = folderOnly ? positive.slice(0, -1) : positive;
  const anchored = path.includes("/");
  const parts = path.replace(/^\//, "").split("/");
  const segments = parts.map((part): Segment => (part === "**" && anchored ? ANY_FOLDERS : tokensOf(part)));
  // `folder/**` means what is inside, not the folder itself.
  const all = segments.at(-1) === ANY_FOLDERS ? [...segments, ["*" as const]] : segments;
  return {
    ignores,
    folderOnly,
    anchored,
    segments: all,
    plain: plainOf(all),
    ending: anchored ? undefined : endingOf(all),
  };
}

/** The one path that segments without wildcards stand for. */
function plainOf(segments: readonly Segment[]): string | undefined {
  const names = segments.map((segment) => {
    if (segment === ANY_FOLDERS) return undefined;
    const letters = segment.map((token) => (typeof token === "object" && "letter" in token ? token.letter : undefined));
    return letters.includes(undefined) ? undefined : letters.join("");
  });
  return names.includes(undefined) ? undefined : names.join("/");
}

function endingOf([segment = []]: readonly Segment[]): string | undefined {
  const [first, ...rest] = segment;
  return first === "*" ? plainOf([rest as readonly Token[]]) : undefined;
}

function tokensOf(name: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < name.length; at++) {
    const letter = name[at] as string;
    if (letter === "[") {
      const { token, end } = classAt(name, at);
      tokens.push(token);
      at = end;
    } else if (letter === "*") {
      if (tokens.at(-1) !== "*") tokens.push("*");
    } else if (letter === "?") tokens.push("?");
    else if (letter === "\\" && at + 1 < name.length) tokens.push({ letter: name[++at] as string });
    else tokens.push({ letter });
  }
  return tokens;
}

/** `[a-z]`, `[!a]`. A bracket that is never closed matches nothing, as in git. */
function classAt(name: string, start: number): { token: CharacterClass; end: number } {
  const negated = name[start + 1] === "!" || name[start + 1] === "^";
  const first = start + (negated ? 2 : 1);
  const end = name.indexOf("]", first + 1);
  if (end === -1) return { token: { ranges: [], negated: false }, end: name.length };
  const ranges: [string, string][] = [];
  for (let at = first; at < end; at++) {
    if (name[at] === "\\" && at + 1 < end) at++;
    const from = name[at] as string;
    const ranged = name[at + 1] === "-" && at + 2 < end;
    ranges.push([from, ranged ? (name[at + 2] as string) : from]);
    if (ranged) at += 2;
  }
  return { token: { ranges, negated }, end };
}

function matches({ segments }: Pattern, names: readonly string[]): boolean {
  return matchesRun(
    segments,
    names,
    (segment) => segment === ANY_FOLDERS,
    (segment, name) => segment !== ANY_FOLDERS && matchesName(segment, name),
  );
}

const matchesName = (tokens: readonly Token[], name: string): boolean =>
  matchesRun(tokens, name, (token) => token === "*", matchesLetter);

function matchesLetter(token: Token, letter: string): boolean {
  if (token === "?") return true;
  if (token === "*") return false;
  if ("letter" in token) return token.letter === letter;
  return token.ranges.some(([from, to]) => from <= letter && letter <= to) !== token.negated;
}

/** Wildcard matching with one place to go back to: the last item that stands for any run. Going further back can gain nothing. */
function matchesRun<Item, Part>(
  items: ArrayLike<Item>,
  parts: ArrayLike<Part>,
  isAny: (item: Item) => boolean,
  matchesOne: (item: Item, part: Part) => boolean,
): boolean {
  let item = 0;
  let part = 0;
  let any = -1;
  let resume = 0;
  while (part < parts.length) {
    if (item < items.length && isAny(items[item] as Item)) {
      any = item++;
      resume = part;
    } else if (item < items.length && matchesOne(items[item] as Item, parts[part] as Part)) {
      item++;
      part++;
    } else if (any !== -1) {
      item = any + 1;
      part = ++resume;
    } else return false;
  }
  while (item < items.length && isAny(items[item] as Item)) item++;
  return item === items.length;
}
