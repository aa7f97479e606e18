import type { ConnectorId } from "./ids.generated.ts";

/**
 * How sure a claim is. `declared`: written down as such (a manifest, a configuration, a literal argument);
 * `inferred`: reasoned from something else (a default, a name, a shape); `observed`: seen in operation.
 */
export type Confidence = "declared" | "inferred" | "observed";

/** What a file is for, told from its path. A claim from test code is not a claim about production. */
export type FileRole = "source" | "test" | "example" | "documentation";

/** Where a source saw what it claims. Lines and columns count from 1; `cell` is a notebook cell, from 1. */
export interface Evidence {
  readonly connector: ConnectorId;
  readonly path: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly cell?: number;
  /** One line of the place, trimmed and with secrets masked: never a secret value. */
  readonly snippet?: string;
  /** What the place says, in words, when the snippet alone does not. */
  readonly detail?: string;
  /** Set where the place shows one property rather than the asset as a whole. */
  readonly property?: string;
  readonly confidence: Confidence;
  readonly role: FileRole;
  /** Which source of an estate it comes from; a scan of one folder has no need to say. */
  readonly source?: string;
}

/**
 * Consecutive lines of a file around places that evidence names. Secrets are masked, longer texts left out: it shows the code, not what
 * it holds.
 */
export interface CodeFrame {
  readonly path: string;
  /** Notebook cell, from 1. */
  readonly cell?: number;
  /** Number of the first line, from 1. */
  readonly from: number;
  readonly lines: readonly string[];
}

const MOST_BESIDE = 3;

/** The part of a frame that is about one line: at most three lines on each side; undefined where no frame holds the line. */
export function frameAround(
  frames: readonly CodeFrame[],
  { path, cell, line }: Pick<Evidence, "path" | "cell" | "line">,
): Pick<CodeFrame, "from" | "lines"> | undefined {
  if (line === undefined) return undefined;
  const frame = frames.find(
    (item) => item.path === path && item.cell === cell && item.from <= line && line < item.from + item.lines.length,
  );
  if (frame === undefined) return undefined;
  const from = Math.max(frame.from, line - MOST_BESIDE);
  return { from, lines: frame.lines.slice(from - frame.from, line - frame.from + MOST_BESIDE + 1) };
}

const TEST_PATH =
  /(^|\/)(tests?|__tests__|__mocks__|__fixtures__|fixtures?|testdata|test[-_]data|spec|specs|e2e|cypress|mocks?|testing)(\/|$)|(^|\/)(test_[^/]*|conftest)\.py$|[._-](test|spec|stories|mock|e2e)\.[a-z]+$|_test\.(py|go|ts|js)$/i;
const EXAMPLE_PATH =
  /(^|\/)(examples?|samples?|demos?|cookbooks?|tutorials?|quickstarts?|playgrounds?|notebooks?|starters?|templates?|example[-_][^/]*|[^/]*[-_]examples?)(\/|$)/i;
/** The domain reserved for examples, as the folders of a JVM package write it: a name of a company, not of a purpose. */
const RESERVED_DOMAIN = /((?:^|\/)src\/main\/(?:java|kotlin|scala|groovy)\/(?:[a-z]+\/)?)example\//;
/** The folder of a Helm chart that holds what it deploys: no sample of anything. */
const CHART_TEMPLATES = /((?:^|\/)(?:charts?|helm)\/(?:[^/]{1,100}\/)?)templates\//;
const DOCUMENTATION_PATH = /(^|\/)(docs?|documentation|website|guides?)(\/)|\.(md|mdx|rst|adoc)$/i;

/** Tells what a file is for from its path relative to the scanned root. Tests win over examples, examples over documentation. */
export function fileRole(path: string): FileRole {
  if (TEST_PATH.test(path)) return "test";
  if (EXAMPLE_PATH.test(path.replace(RESERVED_DOMAIN, "$1").replace(CHART_TEMPLATES, "$1"))) return "example";
  if (DOCUMENTATION_PATH.test(path)) return "documentation";
  return "source";
}
