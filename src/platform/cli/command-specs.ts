import { ENTRIES } from "../../domain/attack-step.ts";
import { REPORT_IDS } from "../../domain/ids.generated.ts";
import { PATH_FORMAT_NAMES } from "./path-format-names.ts";

/** An option of a command. With `value` it takes one, named so in the help. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly summary: string;
}

/** A command as the help and the parser know it; its code is loaded only when it runs. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly operands: readonly { readonly name: string; readonly optional: boolean; readonly summary: string }[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  /** Paragraphs under the options. */
  readonly notes?: readonly string[];
}

/** Options that every command has. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: "width", value: "COLUMNS", summary: "wrap to this width instead of the terminal's" },
  { name: "color", summary: "colour even when the output is no terminal" },
  { name: "no-color", summary: "no colour (NO_COLOR does the same)" },
  { name: "debug", summary: "on an error, show where in the program it arose" },
  { name: "help", short: "h", summary: "show this help" },
];

const CACHE_OPTIONS: readonly OptionSpec[] = [
  { name: "cache-dir", value: "DIR", summary: "keep facts for the next scan here instead of in your cache folder" },
  { name: "no-cache", summary: "keep no facts for the next scan, and use none" },
];

const FRAMES_OPTION: OptionSpec = { name: "no-code-frames", summary: "keep no lines of code around what was found" };

const SELECTION_OPTIONS: readonly OptionSpec[] = [
  { name: "exclude", value: "GLOB", many: true, summary: "leave out what matches, in gitignore syntax" },
  { name: "no-gitignore", summary: "look at what .gitignore leaves out, too" },
  {
    name: "import",
    value: "FILE",
    many: true,
    summary: "take over what another tool found: SARIF 2.1.0 or CycloneDX (JSON)",
  },
  { name: "config", value: "FILE", summary: "read this configuration instead of looking for stance.yaml" },
  { name: "no-config", summary: "read no configuration" },
  { name: "workers", value: "N", summary: "threads that read files (default: one per processor, at most 8)" },
  ...CACHE_OPTIONS,
  { name: "quiet", short: "q", summary: "no progress and no remarks on stderr" },
];

const PATH_OPERAND = { name: "PATH", optional: true, summary: "the folder to look at (default: this one)" };

const SCAN: CommandSpec = {
  name: "scan",
  summary: "Find the AI in a folder, judge it, report",
  operands: [PATH_OPERAND],
  options: [
    {
      name: "format",
      short: "f",
      value: "NAME[=FILE]",
      many: true,
      summary: `how to report: ${REPORT_IDS.join(", ")}; several by commas`,
    },
    {
      name: "output",
      short: "o",
      value: "DIR",
      summary: "write each format into this folder; all formats if none is named",
    },
    {
      name: "fail-on",
      value: "SEVERITY",
      summary: "exit with 1 from this severity on: critical, high, medium, low, info, none (default: high)",
    },
    {
      name: "endpoint",
      summary: "look at this machine: AI clients, extensions and models under the home folder (or under PATH)",
    },
    { name: "baseline", value: "FILE", summary: "findings in this baseline do not count (stance baseline writes one)" },
    { name: "include-tests", summary: "count findings in tests, examples and documentation" },
    { name: "rule", value: "ID", many: true, summary: "run only this rule" },
    { name: "skip-rule", value: "ID", many: true, summary: "do not run this rule" },
    FRAMES_OPTION,
    ...SELECTION_OPTIONS,
    { name: "verbose", short: "v", summary: "show everything, not just the first screen" },
    { name: "time", value: "ISO", summary: "the instant to put into reports (or SOURCE_DATE_EPOCH); none by default" },
    { name: "as-of", value: "DATE", summary: "the day by which models count as retired (default: that of the data)" },
  ],
  examples: [
    ["stance scan", "this folder, in the terminal"],
    ["stance scan services/bot --fail-on critical", "one part of it, failing on the worst only"],
    ["stance scan --format terminal,sarif=stance.sarif", "see it and keep it for code scanning"],
    ["stance scan --import semgrep.sarif --import sbom.cdx.json", "with what other tools found"],
    ["stance scan --endpoint", "AI clients, extensions and local models of this person's machine"],
    ["stance scan --output reports", "every format as a file"],
  ],
  notes: [
    "The result goes to stdout, progress and remarks to stderr. One format at most goes to stdout; the others need a file or --output.",
    "Exit codes: 0 clean, 1 findings at or above --fail-on or something that must not be so by the intended configuration, 2 wrong usage or configuration, 3 incomplete because a source failed, 130 interrupted. Findings win over incomplete.",
    "Nothing is run, imported or sent anywhere: files are only read, and no network is used.",
  ],
};

const EXPLAIN: CommandSpec = {
  name: "explain",
  summary: "Say why a rule matters, how to fix it, what it proves",
  operands: [{ name: "RULE", optional: false, summary: "the rule's id, as reports show it" }],
  options: [],
  examples: [["stance explain agent-can-leak-data", ""]],
};

const RULES: CommandSpec = {
  name: "rules",
  summary: "List all rules",
  operands: [],
  options: [{ name: "format", short: "f", value: "NAME", summary: "terminal or json (default: terminal)" }],
  examples: [
    ["stance rules", "all rules, worst first in each area"],
    ["stance rules --format json", "with everything known of each"],
  ],
};

const WHY: CommandSpec = {
  name: "why",
  summary: "Show what is known of one asset, and from where",
  operands: [
    { name: "ASSET", optional: false, summary: "its name, kind:name, or the first digits of its id" },
    PATH_OPERAND,
  ],
  options: SELECTION_OPTIONS,
  examples: [
    ["stance why gpt-4o", "where that model comes from"],
    ["stance why agent:researcher services/bot", "when several things share the name"],
  ],
};

const PATHS: CommandSpec = {
  name: "paths",
  summary: "Show how attackers get to what matters, and which fixes cut most of it",
  operands: [PATH_OPERAND],
  options: [
    { name: "from", value: "ENTRY", summary: `only paths that begin with: ${Object.keys(ENTRIES).join(", ")}` },
    { name: "to", value: "NAME", summary: "only paths to this asset or target, by its name or id" },
    {
      name: "what-if",
      value: "FILE",
      summary: "what would open or close: a plan of terraform show -json, or assets and edges as JSON",
    },
    { name: "format", short: "f", value: "NAME", summary: `${PATH_FORMAT_NAMES.join(", ")} (default: terminal)` },
    { name: "fail-on", value: "SEVERITY", summary: "exit with 1 on a certain path of this severity (default: none)" },
    { name: "include-tests", summary: "let assets of tests, examples and documentation take part" },
    ...SELECTION_OPTIONS,
    { name: "verbose", short: "v", summary: "show every path" },
  ],
  examples: [
    ["stance paths", "the worst paths of this folder, and what to fix first"],
    ["stance paths --from content --to moves-money", "how a written text becomes a payment"],
    ["stance paths --what-if plan.json", "what a plan would open or close"],
    ["stance paths --format bloodhound", "the paths for BloodHound's OpenGraph import"],
  ],
  notes: [
    "A path is a chain of attack steps, each of which the code shows to be possible. What rests on something that nobody knows is shown apart and never counts as certain.",
    "There is no format for pixels: the page of a path in the web app saves a PNG, drawn by the browser.",
    "What a fix takes away is not estimated: the analysis is run again without the step.",
  ],
};

const ACCESS: CommandSpec = {
  name: "access",
  summary: "Show who and what reaches which data, and by which way",
  operands: [PATH_OPERAND],
  options: [
    { name: "who", value: "NAME", summary: "only this agent, program or identity, by its name, kind or id" },
    { name: "to", value: "NAME", summary: "only this data, by its name, kind or id; private for all private data" },
    { name: "format", short: "f", value: "NAME", summary: "terminal, json or csv (default: terminal)" },
    { name: "include-tests", summary: "let assets of tests, examples and documentation take part" },
    ...SELECTION_OPTIONS,
    { name: "verbose", short: "v", summary: "show every row" },
  ],
  examples: [
    ["stance access --to private", "which AI can reach private data, by which way"],
    ["stance access --who agent --format csv", "what agents reach, as a table for an auditor"],
  ],
  notes: [
    "Where knowledge ends is said apart: what is not listed there or among the rows was looked at and is not so.",
  ],
};

const INIT: CommandSpec = {
  name: "init",
  summary: "Write a commented stance.yaml",
  operands: [{ name: "PATH", optional: true, summary: "the folder to write it into (default: this one)" }],
  options: [],
  examples: [["stance init", ""]],
};

const DIFF: CommandSpec = {
  name: "diff",
  summary: "Show what changed between two scans",
  operands: [
    {
      name: "BEFORE",
      optional: false,
      summary: "a JSON report of an earlier scan, an approved state, a folder, or a revision",
    },
    {
      name: "AFTER",
      optional: true,
      summary: "a JSON report, a folder to scan now (default: this one), or a revision",
    },
  ],
  options: [
    {
      name: "format",
      short: "f",
      value: "NAME",
      summary: "terminal, markdown, json, sarif, github, gitlab or junit (default: terminal)",
    },
    {
      name: "fail-on",
      value: "SEVERITY",
      summary:
        "exit with 1 on a new finding this bad or a blocking change: critical, high, medium, low, info, none (default: high); or on changes alone: blocking, review",
    },
    { name: "key", value: "FILE", summary: "the key that an approved state must be signed with, or its 16 digits" },
    { name: "repository", value: "DIR", summary: "the git repository that revisions are of (default: this folder)" },
    { name: "text", summary: "show the lines of prompt files that changed between two revisions, secrets masked" },
    { name: "paths", summary: "show the attack paths that were opened or closed instead" },
    { name: "include-tests", summary: "count new findings in tests, examples and documentation" },
    { name: "rule", value: "ID", many: true, summary: "run only this rule" },
    { name: "skip-rule", value: "ID", many: true, summary: "do not run this rule" },
    FRAMES_OPTION,
    ...SELECTION_OPTIONS,
    { name: "verbose", short: "v", summary: "show everything, not just the first rows" },
    { name: "time", value: "ISO", summary: "the day by which ignores expire" },
  ],
  examples: [
    ["stance diff last-week.json", "what changed here since that report"],
    ["stance diff main.json branch.json --format markdown", "a comment for a pull request"],
    ["stance diff origin/main HEAD --fail-on blocking", "what a branch changes, and who did it"],
    ["stance diff --paths main.json .", "which attack paths a change opens or closes"],
  ],
  notes: [
    "Something is gone only where the later scan looked for it; what it could not look at is listed as not assessed.",
  ],
};

const BASELINE: CommandSpec = {
  name: "baseline",
  summary: "Write down today's findings, or approve and sign the whole state",
  operands: [
    {
      name: "ACTION",
      optional: true,
      summary: "approve, pin, verify or show; or the folder whose findings to write down",
    },
    {
      name: "PATH",
      optional: true,
      summary: "the folder to approve or whose MCP servers to pin, or the file to verify or show",
    },
  ],
  options: [
    {
      name: "output",
      short: "o",
      value: "FILE",
      summary: "where to write it (default: stance-baseline.json, stance-approved.json, or stance.yaml)",
    },
    { name: "approver", value: "NAME", summary: "who approves" },
    { name: "reason", value: "TEXT", summary: "why" },
    { name: "until", value: "DATE", summary: "the last day for which it is approved" },
    {
      name: "key",
      value: "FILE",
      summary: "approve: the key to sign with, made when it is not there; verify: the key to trust, or its 16 digits",
    },
    ...SELECTION_OPTIONS,
    { name: "time", value: "ISO", summary: "the day by which ignores expire" },
  ],
  examples: [
    ["stance baseline", "write stance-baseline.json"],
    ["stance scan --baseline stance-baseline.json", "count only what is new since"],
    ["stance baseline approve --approver Ana --reason 'Reviewed for release 4'", "sign what is there"],
    ["stance diff stance-approved.json", "what is not as it was approved"],
    ["stance baseline pin", "write into stance.yaml which MCP servers with which tools are to be here"],
  ],
};

const DOCTOR: CommandSpec = {
  name: "doctor",
  summary: "Check that stance can work here",
  operands: [PATH_OPERAND],
  options: CACHE_OPTIONS,
  examples: [["stance doctor", ""]],
};

const CONFIG: CommandSpec = {
  name: "config",
  summary: "Show the settings in force, and where each comes from",
  operands: [
    { name: "show", optional: false, summary: "the word show" },
    { name: "PATH", optional: true, summary: "the folder whose settings to show (default: this one)" },
  ],
  options: [
    { name: "origin", summary: "say where each setting comes from" },
    { name: "config", value: "FILE", summary: "read this configuration instead of looking for stance.yaml" },
    { name: "no-config", summary: "read no configuration" },
  ],
  examples: [["stance config show --origin", ""]],
};

const COMPLETION: CommandSpec = {
  name: "completion",
  summary: "Print completions for a shell",
  operands: [{ name: "SHELL", optional: false, summary: "bash, zsh or fish" }],
  options: [],
  examples: [
    ["stance completion bash > ~/.local/share/bash-completion/completions/stance", ""],
    ["stance completion zsh > ~/.zfunc/_stance", ""],
    ["stance completion fish > ~/.config/fish/completions/stance.fish", ""],
  ],
};

const BOM: CommandSpec = {
  name: "bom",
  summary: "Score how complete an AI bill of materials is",
  operands: [
    { name: "score", optional: false, summary: "the word score" },
    { name: "FILE", optional: false, summary: "a CycloneDX BOM in JSON, whoever wrote it" },
  ],
  options: [{ name: "json", summary: "every model and every field that is empty, as JSON" }],
  examples: [
    ["stance scan --format cyclonedx=bom.json", "write one"],
    ["stance bom score bom.json", "see what its models lack"],
  ],
  notes: ["The fields and points are those of the OWASP AIBOM Generator 1.0.2."],
};

const STORE_OPTIONS: readonly OptionSpec[] = [
  { name: "store", value: "FILE", summary: "the store: a file, or a postgresql:// address (or DATABASE_URL)" },
  { name: "organisation", value: "ID", summary: "whose estate (default: default)" },
];

const PUSH: CommandSpec = {
  name: "push",
  summary: "Scan a folder and keep what was seen in a store or a platform",
  operands: [PATH_OPERAND],
  options: [
    { name: "to", value: "URL", summary: "a platform; STANCE_TOKEN holds the service token" },
    ...STORE_OPTIONS,
    { name: "project", value: "ID", summary: "the project of a new source (default: default)" },
    { name: "source", value: "ID", summary: "the source that the folder is (default: from its name)" },
    { name: "format", short: "f", value: "NAME", summary: "terminal or json (default: terminal)" },
    { name: "endpoint", summary: "look at this machine instead of a folder" },
    { name: "rule", value: "ID", many: true, summary: "run only this rule" },
    { name: "skip-rule", value: "ID", many: true, summary: "do not run this rule" },
    FRAMES_OPTION,
    ...SELECTION_OPTIONS,
    { name: "time", value: "ISO", summary: "the instant to put into reports" },
  ],
  examples: [
    ["stance push services/bot --store estate.db", "one repository of the estate"],
    ["STANCE_TOKEN=… stance push --to https://stance.example.com", "to the platform, as from CI"],
    ["stance estate findings --store estate.db", "what is wrong in all of them"],
  ],
  notes: [
    "What a run could not look at stays as it was known before; nothing is taken for gone that was not looked for.",
  ],
};

const ESTATE: CommandSpec = {
  name: "estate",
  summary: "Show what a store knows of all sources",
  operands: [
    {
      name: "VIEW",
      optional: true,
      summary: "summary, assets, findings, paths, drift, runs, search or explain (default: summary)",
    },
    { name: "WORDS", optional: true, summary: "what to search, or the asset whose identity to explain" },
  ],
  options: [
    ...STORE_OPTIONS,
    { name: "at", value: "ISO", summary: "as it was at this instant" },
    { name: "where", value: "NAME=VALUE", many: true, summary: "only such assets or findings, by a filter of the API" },
    { name: "limit", value: "N", summary: "rows to show, at most 1000 (default: 100)" },
    { name: "format", short: "f", value: "NAME", summary: "terminal or json, one value a line (default: terminal)" },
  ],
  examples: [
    ["stance estate --store estate.db", "counts by kind and severity"],
    ["stance estate findings --store estate.db --at 2026-11-01", "the findings of that day"],
    ["stance estate findings --store estate.db --where severities=critical,high", "the worst of them"],
    ["stance estate drift --store estate.db", "what changed against approved states, and who did it"],
  ],
};

const AUDIT: CommandSpec = {
  name: "audit",
  summary: "Export the audit log of a store, or verify an exported one",
  operands: [
    { name: "ACTION", optional: false, summary: "export or verify" },
    { name: "FILE", optional: true, summary: "the exported log to verify" },
  ],
  options: [
    ...STORE_OPTIONS,
    {
      name: "key",
      value: "FILE",
      summary:
        "export: the signing key (default: audit-key.pem beside the store); verify: the public key, or its 16 digits",
    },
  ],
  examples: [
    ["stance audit export --store estate.db > audit.ndjson", ""],
    ["stance audit verify audit.ndjson --key 0123456789abcdef", "needs no store and no network"],
  ],
  notes: ["Exit code 1 when the log was changed, cut or signed by another key."],
};

const STORE: CommandSpec = {
  name: "store",
  summary: "Back up, restore or thin out a store, or change the key of its secrets",
  operands: [
    { name: "ACTION", optional: false, summary: "backup, restore, forget or rotate-key" },
    { name: "WHAT", optional: true, summary: "the backup to restore, or the instant before which to forget" },
  ],
  options: STORE_OPTIONS,
  examples: [
    ["stance store backup --store estate.db > estate.ndjson", "one consistent state, the same for every engine"],
    ["stance store restore estate.ndjson --store postgresql://localhost/stance", "into an empty store"],
    ["stance store forget 2026-01-01 --store estate.db", "versions, runs and jobs that ended before"],
    ["stance store rotate-key --store estate.db", "a new master key; go on with it after an interruption"],
  ],
  notes: [
    "Secrets are sealed with keys that a master key wraps: the file secret-key beside the store, or STANCE_SECRET_KEY. A backup holds them sealed: keep the master key of its day apart from it.",
  ],
};

const OUTBOUND_OPTIONS: readonly OptionSpec[] = [
  {
    name: "allow-host",
    value: "HOST",
    many: true,
    summary: "reach it although it is not public: a name, an address, or a range such as 10.0.0.0/8",
  },
  { name: "allow-port", value: "PORT", many: true, summary: "reach hosts on it, beside 443; or all" },
  { name: "allow-http", summary: "reach hosts of --allow-host by http, too" },
];

const WORK_OPTIONS: readonly OptionSpec[] = [
  {
    name: "allow-path",
    value: "DIR",
    many: true,
    summary: "let people have folders below it scanned (or STANCE_ALLOW_PATHS; default: none)",
  },
  { name: "jobs", value: "N", summary: "how many jobs in the background at a time (default: 2)" },
];

const SERVE: CommandSpec = {
  name: "serve",
  summary: "Run the platform: store, API and sign-in for many people",
  operands: [],
  options: [
    { name: "port", value: "N", summary: "where to listen; 0 takes any free port (default: 7878)" },
    { name: "host", value: "ADDRESS", summary: "on which address (default: 127.0.0.1, this machine alone)" },
    {
      name: "origin",
      value: "URL",
      summary: "how people reach it, as https://stance.example.com (or STANCE_ORIGIN; default: from host and port)",
    },
    {
      name: "data",
      value: "DIR",
      summary: "where the store and the signing key lie (or STANCE_DATA; default: ~/.local/share/stance)",
    },
    { name: "store", value: "FILE", summary: "another store: a file, or a postgresql:// address (or DATABASE_URL)" },
    {
      name: "key",
      value: "FILE",
      summary: "the key that signs the audit log (default: audit-key.pem beside the store)",
    },
    { name: "proxy", value: "ADDRESS", many: true, summary: "a proxy that may say for whom it asks (X-Forwarded-For)" },
    ...OUTBOUND_OPTIONS,
    {
      name: "metrics",
      value: "HOST:PORT",
      summary: "serve /metrics for Prometheus there, apart from what people reach",
    },
    ...WORK_OPTIONS,
    { name: "no-work", summary: "do no jobs in the background: stance work does them elsewhere" },
    { name: "quiet", short: "q", summary: "no log on stderr" },
  ],
  examples: [
    ["stance serve", "for yourself, at http://localhost:7878"],
    [
      "DATABASE_URL=postgresql://db/stance stance serve --host 0.0.0.0 --origin https://stance.example.com",
      "for many, behind a proxy that speaks TLS",
    ],
  ],
  notes: [
    "The first start prints a one-time link with which the first admin chooses a password. SIGTERM and Ctrl-C let requests end.",
    "Addresses that people give (providers, webhooks, repositories) are reached by https on the public internet; --allow-… says what else.",
  ],
};

const WORK: CommandSpec = {
  name: "work",
  summary: "Do the platform's jobs in the background, beside stance serve",
  operands: [],
  options: [
    { name: "store", value: "ADDRESS", summary: "the postgresql:// address of the platform's store (or DATABASE_URL)" },
    {
      name: "data",
      value: "DIR",
      summary: "where the key of the store's secrets lies (or STANCE_DATA; default: ~/.local/share/stance)",
    },
    {
      name: "key",
      value: "FILE",
      summary:
        "the platform's signing key, to trust approved states by (default: audit-key.pem beside those; without one none is compared here)",
    },
    ...OUTBOUND_OPTIONS,
    ...WORK_OPTIONS,
    { name: "quiet", short: "q", summary: "no log on stderr" },
  ],
  examples: [["DATABASE_URL=postgresql://db/stance stance work", "as many processes as there is work for"]],
  notes: ["SIGTERM and Ctrl-C give the jobs in hand back at once; another process goes on with them."],
};

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  SCAN,
  DIFF,
  BASELINE,
  BOM,
  WHY,
  PATHS,
  ACCESS,
  EXPLAIN,
  RULES,
  INIT,
  CONFIG,
  DOCTOR,
  PUSH,
  ESTATE,
  AUDIT,
  STORE,
  SERVE,
  WORK,
  COMPLETION,
];
