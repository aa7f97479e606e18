import { expect, it } from "vitest";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleDepartures, sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { placeAt, SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { sortFindings } from "../shared/sorted-findings.ts";
import { github } from "./report.ts";

/** Reads a command line as the runner does (actions/toolkit, command.ts in reverse). */
function commandOf(line: string) {
  const [, command = "", properties = "", data = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const decoded = (text: string): string =>
    text.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const pairs = properties
    .split(",")
    .map((pair) => [pair.split("=", 1)[0], decoded(pair.slice(pair.indexOf("=") + 1))]);
  return { command, properties: Object.fromEntries(pairs), data: decoded(data) };
}

const linesOf = (text: string): string[] => text.trimEnd().split("\n");

it("writes one command per finding that counts, and a last line with all counts", () => {
  const snapshot = sampleSnapshot();
  const lines = linesOf(github.render(snapshot, REPORT_OPTIONS));
  const counting = sortFindings(snapshot, REPORT_OPTIONS).counting;
  expect(lines).toHaveLength(counting.length + 1);
  expect(lines.at(-1)).toMatch(/^Stance: .*undecided.*not examined.*agent-config failed$/);
  for (const [index, finding] of counting.entries()) {
    const { command, properties, data } = commandOf(lines[index] as string);
    expect(["error", "warning", "notice"]).toContain(command);
    expect(properties.file).toBe(finding.evidence[0]?.path);
    expect(data).toContain(`[${finding.rule}]`);
  }
});

it("lets no text of a scanned file become a command or a property", () => {
  const builder = new SnapshotBuilder();
  const evil = "x\n::set-env name=A::b\r\n::error file=a,line=1::boo%0A::stop-commands::t";
  const asset = builder.asset("tool", evil, {}, { evidence: [placeAt("a:b,c=d%\n.py", 3)] });
  builder.finding(builder.rule("r", "high"), asset, `wrong: ${evil}`);
  const lines = linesOf(github.render(builder.build(), REPORT_OPTIONS));
  expect(lines).toHaveLength(2);
  const { properties, data } = commandOf(lines[0] as string);
  expect(Object.keys(properties)).toEqual(["file", "line", "title"]);
  expect(properties.file).toBe("a:b,c=d% .py");
  expect(data).toContain("boo%0A::stop-commands");
});

it("names a notebook's cell in words, for its lines count inside it", () => {
  const builder = new SnapshotBuilder();
  const asset = builder.asset("operation", "o", {}, { evidence: [placeAt("a.ipynb", 3, { cell: 14 })] });
  builder.finding(builder.rule("r", "low"), asset, "wrong");
  const { command, properties, data } = commandOf(linesOf(github.render(builder.build(), REPORT_OPTIONS))[0] as string);
  expect(command).toBe("notice");
  expect(properties.line).toBeUndefined();
  expect(data).toContain("a.ipynb cell 14 line 3");
});

it("tells what is not as it is intended to be, as an error where it must not stay, and counts what nobody can say", () => {
  const intended = sampleDepartures();
  const departures = intended.departures.map((drift) => ({ ...drift, severity: "low" as const }));
  const lines = linesOf(github.render(sampleSnapshot({ intended: { ...intended, departures } }), REPORT_OPTIONS));
  const told = lines.map(commandOf).filter(({ data }) => data.includes("[drift/mcp-pin-broken]"));
  expect(told).toMatchObject([
    { command: "error", properties: { title: "low: An MCP server is not the one that was pinned" } },
  ]);
  expect(lines.at(-1)).toContain("1 item not assessed against what is intended");
});
