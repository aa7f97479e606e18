import { describe, expect, it } from "vitest";
import { ConfigError } from "../../domain/errors.ts";
import { parseConfig } from "./read-config.ts";
import { CONFIG_TEMPLATE } from "./template.ts";

const known = {
  rules: ["agent-can-leak-data", "mcp-server-not-pinned", "manifest-without-lockfile", "package-version-not-pinned"],
  reports: ["terminal", "json", "sarif"],
};
const parse = (text: string) => parseConfig(text, "stance.yaml", known);

function complaint(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("nothing was complained about");
}

describe("parseConfig", () => {
  it("reads every key", () => {
    const config = parse(`
failOn: medium
includeTests: true
exclude: [third_party/, "*.min.js"]
skipRules: [mcp-server-not-pinned]
severities: { agent-can-leak-data: low }
formats: [json]
ignores:
  - rule: agent-can-leak-data
    asset: agent:mail
    path: src/**
    fingerprint: "0123456789abcdef"
    reason: looked at
    expires: 2027-01-31
    owner: platform-team
`);
    expect(config).toMatchObject({
      failOn: "medium",
      includeTests: true,
      exclude: ["third_party/", "*.min.js"],
      skipRules: ["mcp-server-not-pinned"],
      formats: ["json"],
    });
    expect(config.severities.get("agent-can-leak-data")).toBe("low");
    expect(config.ignores).toEqual([
      {
        rule: "agent-can-leak-data",
        asset: "agent:mail",
        path: "src/**",
        fingerprint: "0123456789abcdef",
        reason: "looked at",
        expires: "2027-01-31",
        owner: "platform-team",
        source: "stance.yaml:9",
      },
    ]);
  });

  it("takes an empty file and the template as saying nothing", () => {
    expect(parse("").ignores).toEqual([]);
    expect(parse(CONFIG_TEMPLATE)).toEqual(parse(""));
  });

  it("understands the template with every key switched on", () => {
    const on = CONFIG_TEMPLATE.replace(/^# (?=( {2}|[a-zA-Z]+:($| ))(?!.*…))/gm, "").replace(/^.*\.\.$/gm, "");
    const config = parse(on);
    expect(config.failOn).toBe("high");
    expect(config.ignores).toHaveLength(1);
  });

  it("shows where an unknown key stands and what was meant", () => {
    const message = complaint("# mine\nfailon: high\n");
    expect(message).toContain('stance.yaml:2:1: unknown key "failon"');
    expect(message).toContain("> 2 | failon: high\n    | ^^^^^^");
    expect(message).toContain('Did you mean "failOn"?');
  });

  it.each([
    ["failOn: hihg", 'Did you mean "high"?'],
    ["skipRules: [agent-can-leak-dta]", 'Did you mean "agent-can-leak-data"?'],
    ["severities: { mcp-server-not-pined: low }", 'Did you mean "mcp-server-not-pinned"?'],
    ["severities: { mcp-server-not-pinned: bad }", "It can be info, low, medium, high, critical."],
    ["includeTests: yes", "includeTests must be true or false"],
    ["exclude: third_party/", "exclude must be a list"],
    ["[]", "must be a mapping"],
    ["ignores: [{ rule: agent-can-leak-data }]", "needs a reason"],
    ["ignores: [{ reason: fine }]", "must say what it ignores"],
    ["ignores: [{ asset: a, reason: fine, expires: 2027-02-30 }]", '"2027-02-30" is no date'],
    ["ignores: [{ asset: a, reason: fine, expire: 2027-02-03 }]", 'Did you mean "expires"?'],
    ["ignores: [{ fingerprint: 12, reason: fine }]", "Put it in quotes."],
    ["ignores: [{ fingerprint: abc, reason: fine }]", "8 to 16 hexadecimal digits"],
    ["failOn: [", "stance.yaml:1:"],
    ["failOn: high\nfailOn: low", "unique"],
  ])("refuses %s", (text, expected) => expect(complaint(text)).toContain(expected));

  it("lets no configuration choose where a report is written", () => {
    expect(complaint("formats: [json=/etc/passwd]")).toContain("cannot name its file");
  });

  it("reports several problems at once", () => {
    const message = complaint("failon: high\nskipRule: []\n");
    expect(message).toContain("stance.yaml:1:1");
    expect(message).toContain("stance.yaml:2:1");
  });

  it("survives deep nesting and floods of aliases", () => {
    expect(complaint(`exclude: ${"[".repeat(50_000)}`)).not.toBe("");
    const flood = `exclude: &a [x]\nskipRules: [${"*a,".repeat(500)}]`;
    expect(complaint(flood)).toContain("cannot be");
  });

  it("shows no control characters of the file", () => {
    expect(complaint('"fail\u202Eon": high')).not.toContain("\u202E");
  });
});

describe("what is intended, and changes to come", () => {
  it("are read with their places", () => {
    const config = parse(`
intended:
  models: [gpt-5*]
  mcpServers: []
drift:
  approved:
    - { kind: model-changed, asset: "agent:desk", reason: evaluated, approver: team, expires: "2027-01-31" }
  windows:
    - { from: "2027-01-10T20:00:00Z", until: "2027-01-11T04:00:00Z", reason: upgrade, kinds: [dependency-changed] }
`);
    expect(config.intended).toEqual({ models: ["gpt-5*"], mcpServers: [] });
    expect(config.approved).toEqual([
      {
        ...{ kind: "model-changed", asset: "agent:desk", after: null, reason: "evaluated", approver: "team" },
        ...{ expires: "2027-01-31", source: "stance.yaml:7" },
      },
    ]);
    expect(config.windows).toEqual([
      {
        ...{ from: "2027-01-10T20:00:00.000Z", until: "2027-01-11T04:00:00.000Z", reason: "upgrade" },
        kinds: ["dependency-changed"],
      },
    ]);
  });

  it("are demands where an entry is more than a name", () => {
    const hash = "a".repeat(64);
    const config = parse(`
intended:
  mcpServers:
    - inventory
    - name: shop
      package: pkg:npm/shop@1.0.0
      tools: { ship: { description: ${hash} } }
  guardrails:
    - { on: ["agent:desk"], has: [bedrock*], enforces: [PII] }
  dataClasses:
    - { class: private, who: [clerk] }
  owners:
    - team
    - { of: [agent] }
`);
    expect(config.intended).toEqual({ mcpServers: ["inventory", "shop"], owners: ["team"] });
    expect(config.demands).toEqual({
      servers: [
        {
          ...{ name: "shop", package: "pkg:npm/shop@1.0.0", url: null, source: "stance.yaml:5" },
          tools: [{ name: "ship", description: hash, schema: null }],
        },
      ],
      guardrails: [{ on: ["agent:desk"], has: ["bedrock*"], enforces: ["PII"], source: "stance.yaml:9" }],
      dataClasses: [{ class: "private", data: [], who: ["clerk"], source: "stance.yaml:11" }],
      owners: [{ of: ["agent"], by: [], source: "stance.yaml:14" }],
    });
  });

  it.each([
    ["drift: { approved: [{ asset: x }] }", "needs a reason"],
    ["drift: { approved: [{ reason: x }] }", "must say what it approves"],
    ["drift: { approved: [{ kind: model-chnged, reason: x }] }", "model-changed"],
    ["drift: { windows: [{ from: x, until: y, reason: z }] }", "must be an instant"],
    ["intended: { modls: [x] }", "models"],
    ["intended: { mcpServers: [{ package: x }] }", "needs a name"],
    ["intended: { mcpServers: [{ name: x, url: }] }", "pins nothing"],
    ["intended: { mcpServers: [{ name: x, tools: { y: { schema: abc } } }] }", "64 hexadecimal digits"],
    ["intended: { guardrails: [{ has: [x] }] }", "needs agents"],
    ["intended: { dataClasses: [{ class: customer }] }", "what customer data is"],
    ["intended: { owners: [{ by: [x] }] }", "needs what is owned"],
    ["intended: { models: [{ name: x }] }", "must be a text"],
  ])("%s is no such thing", (text, words) => expect(complaint(text)).toContain(words));
});
