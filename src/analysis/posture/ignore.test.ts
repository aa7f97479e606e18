import { describe, expect, it } from "vitest";
import type { Evidence } from "../../domain/evidence.ts";
import type { Finding } from "../../domain/finding.ts";
import type { ConnectorId, RuleId } from "../../domain/ids.generated.ts";
import { applyIgnores, type IgnoreEntry } from "./ignore.ts";

const at = (path: string): Evidence => ({
  connector: "source-code" as ConnectorId,
  path,
  line: 3,
  confidence: "declared",
  role: "source",
});

const finding = (rule: string, details: Partial<Finding> = {}): Finding => ({
  fingerprint: "0123456789abcdef",
  rule: rule as RuleId,
  severity: "high",
  message: "something is wrong",
  assetId: "a1",
  assetKind: "agent",
  assetName: "mail",
  subject: null,
  evidence: [at("src/mail.py")],
  role: "source",
  ignored: null,
  ...details,
});

const entry = (details: Partial<IgnoreEntry>): IgnoreEntry => ({
  rule: null,
  asset: null,
  path: null,
  fingerprint: null,
  reason: "seen and fine",
  expires: null,
  owner: null,
  source: "stance.yaml:3",
  ...details,
});

const today = "2026-06-15";
const isIgnored = (item: Finding, ignored: IgnoreEntry, prefix = ""): boolean =>
  applyIgnores([item], [ignored], { today, prefix }).findings[0]?.ignored !== null;

describe("applyIgnores", () => {
  it("keeps and marks what it ignores, after everything that counts", () => {
    const { findings, notes } = applyIgnores([finding("leaks"), finding("other")], [entry({ rule: "leaks" })], {
      today,
    });
    expect(findings.map((item) => item.rule)).toEqual(["other", "leaks"]);
    expect(findings[1]?.ignored).toEqual({ reason: "seen and fine", expires: null, source: "stance.yaml:3" });
    expect(notes).toEqual([]);
  });

  it("wants every part of an entry to match", () => {
    expect(isIgnored(finding("leaks"), entry({ rule: "leaks", asset: "agent:mail" }))).toBe(true);
    expect(isIgnored(finding("leaks"), entry({ rule: "leaks", asset: "mail" }))).toBe(true);
    expect(isIgnored(finding("leaks"), entry({ rule: "leaks", asset: "tool:mail" }))).toBe(false);
    expect(isIgnored(finding("leaks"), entry({ fingerprint: "01234567" }))).toBe(true);
    expect(isIgnored(finding("leaks"), entry({ fingerprint: "11234567" }))).toBe(false);
  });

  it("ignores by path only what stands nowhere else", () => {
    const both = finding("leaks", { evidence: [at("vendor/x.py"), at("src/mail.py")] });
    expect(isIgnored(finding("leaks", { evidence: [at("vendor/x.py")] }), entry({ path: "vendor/" }))).toBe(true);
    expect(isIgnored(both, entry({ path: "vendor/" }))).toBe(false);
    expect(isIgnored(finding("leaks"), entry({ path: "/src/*.py" }))).toBe(true);
  });

  it("reads paths from the folder of the configuration when a folder inside it is scanned", () => {
    expect(isIgnored(finding("leaks"), entry({ path: "/apps/bot/src" }), "apps/bot")).toBe(true);
    expect(isIgnored(finding("leaks"), entry({ path: "/src" }), "apps/bot")).toBe(false);
  });

  it("lets an entry hold on its last day and no longer, and says how many findings count again", () => {
    expect(isIgnored(finding("leaks"), entry({ rule: "leaks", expires: today }))).toBe(true);
    const late = entry({ rule: "leaks", expires: "2026-06-14" });
    const { findings, notes } = applyIgnores([finding("leaks")], [late], { today });
    expect(findings[0]?.ignored).toBeNull();
    expect(notes).toEqual([{ kind: "expired", entry: late, findings: 1 }]);
  });

  it("counts nothing again where another entry still holds", () => {
    const late = entry({ rule: "leaks", expires: "2026-06-14" });
    const { findings, notes } = applyIgnores([finding("leaks")], [late, entry({ asset: "mail" })], { today });
    expect(findings[0]?.ignored).not.toBeNull();
    expect(notes).toEqual([{ kind: "expired", entry: late, findings: 0 }]);
  });

  it("says which entry matches nothing", () => {
    const unused = entry({ rule: "leaks" });
    expect(applyIgnores([finding("other")], [unused], { today }).notes).toEqual([
      { kind: "unmatched", entry: unused, findings: 0 },
    ]);
  });
});
