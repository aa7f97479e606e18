import { describe, expect, it } from "vitest";
import { ConfigError } from "../../domain/errors.ts";
import type { ReportId } from "../../domain/ids.generated.ts";
import type { Report } from "../../domain/report.ts";
import { type OutputWishes, planOutputs } from "./outputs.ts";

const report = (id: string, fileName: string): Report => ({
  id: id as ReportId,
  title: id,
  purpose: "tests",
  mediaType: "text/plain",
  fileName,
  render: () => id,
});
const reports = [report("json", "stance.json"), report("sarif", "stance.sarif"), report("terminal", "stance.txt")];

const plan = (formats: string[], directory?: string): string[] => {
  const wishes: OutputWishes = { formats, directory };
  return planOutputs(wishes, reports, "/home").map(({ report: { id }, file }) => `${id} → ${file ?? "stdout"}`);
};

describe("planOutputs", () => {
  it.each([
    [[], undefined, ["terminal → stdout"]],
    [["json"], undefined, ["json → stdout"]],
    [["terminal,sarif=out.sarif"], undefined, ["terminal → stdout", "sarif → /home/out.sarif"]],
    [["terminal", "sarif=/x/out.sarif"], undefined, ["terminal → stdout", "sarif → /x/out.sarif"]],
    [["json", "sarif"], "reports", ["json → /home/reports/stance.json", "sarif → /home/reports/stance.sarif"]],
    [["json", "json"], undefined, ["json → stdout"]],
    [["json=a=b"], undefined, ["json → /home/a=b"]],
    [
      [],
      "reports",
      [
        "terminal → stdout",
        "json → /home/reports/stance.json",
        "sarif → /home/reports/stance.sarif",
        "terminal → /home/reports/stance.txt",
      ],
    ],
  ])("%j into %s", (formats, directory, expected) => expect(plan(formats, directory)).toEqual(expected));

  it.each([
    [["json", "sarif"], "cannot both go to stdout"],
    [["json=x", "sarif=./x"], "both be written to /home/x"],
    [["jso"], 'no format "jso"'],
    [["json="], "names no file"],
  ])("refuses %j", (formats, expected) => {
    expect(() => plan(formats)).toThrow(ConfigError);
    expect(() => plan(formats)).toThrow(expected);
  });

  it("says how two formats can be had", () => {
    try {
      plan(["json", "sarif"]);
      expect.unreachable();
    } catch (error) {
      expect((error as ConfigError).hint).toContain("--format json,sarif=stance.sarif");
    }
  });
});
