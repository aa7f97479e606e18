import { lstatSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Node } from "yaml";
import type { IgnoreEntry } from "../../analysis/posture/ignore.ts";
import { ConfigError } from "../../domain/errors.ts";
import { SEVERITIES, type Severity } from "../../domain/severity.ts";
import { type Config, type FailOn, NO_CONFIG } from "./config.ts";
import { type DriftSettings, NO_DRIFT_SETTINGS, readDrift, readIntended } from "./read-drift.ts";
import { YamlShape } from "./yaml-shape.ts";

/** What a configuration may name. */
interface KnownIds {
  readonly rules: readonly string[];
  readonly reports: readonly string[];
}

const LARGEST = 256 * 1024;

/** Severities that `--fail-on` and `failOn` know, worst first. */
export const FAIL_ON: readonly FailOn[] = [...[...SEVERITIES].reverse(), "none"];

/** Reads a configuration file. Throws a ConfigError when it cannot be read or says something unknown. */
export function readConfig(file: string, known: KnownIds): Config {
  const size = lstatSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new ConfigError(`no such configuration file: ${file}`, "Write one with: stance init");
  if (size > LARGEST) throw new ConfigError(`${file} is larger than ${LARGEST} bytes`);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(`${file} cannot be read`, "Check that it is a file you may read.", { cause: error });
  }
  return { ...parseConfig(text, basename(file), known), file };
}

/** Reads the text of a configuration. `name` is used in messages and as the source of ignores. */
export function parseConfig(text: string, name: string, known: KnownIds): Config {
  const shape = new YamlShape(text, name);
  if (shape.root === null) return NO_CONFIG;
  const exclude: string[] = [];
  const skipRules: string[] = [];
  const formats: string[] = [];
  const ignores: IgnoreEntry[] = [];
  const imports: string[] = [];
  const severities = new Map<string, Severity>();
  let drift: DriftSettings = NO_DRIFT_SETTINGS;
  let failOn: FailOn | undefined;
  let includeTests: boolean | undefined;
  let codeFrames: boolean | undefined;
  const into = (list: string[], value: string | undefined): void => {
    if (value !== undefined) list.push(value);
  };
  shape.mapping(shape.root, "the configuration", {
    failOn: (node) => {
      failOn = shape.choice(node, "failOn", FAIL_ON);
    },
    includeTests: (node) => {
      includeTests = shape.flag(node, "includeTests");
    },
    codeFrames: (node) => {
      codeFrames = shape.flag(node, "codeFrames");
    },
    exclude: (node) => shape.list(node, "exclude", (item) => into(exclude, shape.text(item, "a pattern"))),
    skipRules: (node) =>
      shape.list(node, "skipRules", (item) => into(skipRules, shape.choice(item, "a rule", known.rules))),
    formats: (node) => shape.list(node, "formats", (item) => into(formats, readFormat(shape, item, known.reports))),
    imports: (node) => shape.list(node, "imports", (item) => into(imports, shape.text(item, "a file"))),
    intended: (node) => {
      drift = { ...drift, ...readIntended(shape, node, name) };
    },
    drift: (node) => {
      drift = { ...drift, ...readDrift(shape, node, name) };
    },
    severities: (node) =>
      shape.entries(node, "severities", (key, rule, value) => {
        const severity = shape.choice(value, `the severity of ${rule}`, SEVERITIES);
        if (shape.choice(key, "a rule", known.rules) !== undefined && severity !== undefined)
          severities.set(rule, severity);
      }),
    ignores: (node) =>
      shape.list(node, "ignores", (item) => {
        const entry = readIgnore(shape, item, name, known);
        if (entry !== undefined) ignores.push(entry);
      }),
  });
  shape.finish();
  const lists = { exclude, skipRules, severities, formats, ignores, imports };
  return { file: null, failOn, includeTests, codeFrames, ...lists, ...drift };
}

function readFormat(shape: YamlShape, node: Node, reports: readonly string[]): string | undefined {
  const text = shape.text(node, "a format");
  if (text?.includes("="))
    return shape.problem(
      node,
      "a format here cannot name its file",
      `Give the file on the command line: --format ${text}`,
    );
  return text === undefined ? undefined : shape.choice(node, "a format", reports);
}

function readIgnore(shape: YamlShape, node: Node, name: string, known: KnownIds): IgnoreEntry | undefined {
  const parts: { -readonly [part in keyof IgnoreEntry]?: string | undefined } = {};
  const text = (part: keyof IgnoreEntry) => (value: Node | null) => {
    parts[part] = shape.text(value, part);
  };
  shape.mapping(node, "an ignore", {
    rule: (value) => {
      parts.rule = shape.choice(value, "a rule", known.rules);
    },
    asset: text("asset"),
    path: text("path"),
    fingerprint: (value) => {
      parts.fingerprint = readFingerprint(shape, value);
    },
    reason: text("reason"),
    expires: (value) => {
      parts.expires = readDate(shape, value);
    },
    owner: text("owner"),
  });
  const { rule = null, asset = null, path = null, fingerprint = null, reason, expires = null, owner = null } = parts;
  if (!("reason" in parts))
    return shape.problem(
      node,
      "an ignore needs a reason",
      "Say why this is acceptable: reviewers and auditors read it.",
    );
  if (!["rule", "asset", "path", "fingerprint"].some((part) => part in parts))
    return shape.problem(
      node,
      "an ignore must say what it ignores",
      "Give at least one of rule, asset, path, fingerprint.",
    );
  if (reason === undefined) return undefined;
  return { rule, asset, path, fingerprint, reason, expires, owner, source: `${name}:${shape.lineOf(node)}` };
}

function readFingerprint(shape: YamlShape, node: Node | null): string | undefined {
  const text = shape.text(node, "fingerprint");
  if (text === undefined || /^[0-9a-f]{8,16}$/.test(text)) return text;
  return shape.problem(
    node,
    "fingerprint must be 8 to 16 hexadecimal digits",
    "Copy it from a report; keep the quotes.",
  );
}

function readDate(shape: YamlShape, node: Node | null): string | undefined {
  const text = shape.text(node, "expires");
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  return shape.problem(node, `"${text}" is no date`, "Write it as year-month-day: 2027-01-31");
}
