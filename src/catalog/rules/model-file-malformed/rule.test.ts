import { expect, it } from "vitest";
import { verdictOf } from "../../../testing/build-graph.ts";
import { modelFileMalformed } from "./rule.ts";

const signal = (id: string, subject = "a") => ({ id, subject, message: `something about ${subject}` });
const gap = { reason: "unsupported", detail: "only a pointer is here" } as const;

it.each(["malformed", "parser-differential", "path-traversal", "trailing-data"])(
  "fails a file with %s, once per subject",
  (id) => {
    const fileSignals = [signal(id, "a"), signal(id, "b")];
    const verdict = verdictOf(modelFileMalformed, (graph) =>
      graph.add("model", "m.pt", { source: "file", fileSignals }),
    );
    expect(verdict).toMatchObject({ outcome: "fail", issues: [{ subject: `${id}:a` }, { subject: `${id}:b` }] });
  },
);

it("passes a file that was read whole and has none of these", () => {
  const fileSignals = [signal("unknown-import")];
  const verdict = verdictOf(modelFileMalformed, (graph) => graph.add("model", "m.pt", { source: "file", fileSignals }));
  expect(verdict.outcome).toBe("pass");
});

it("does not know a file that could not be read, wholly or in part", () => {
  const unread = verdictOf(modelFileMalformed, (graph) =>
    graph.add("model", "m.pt", { source: "file" }, { gaps: { fileSignals: gap } }),
  );
  expect(unread).toMatchObject({ outcome: "unknown", reasons: [expect.stringContaining("only a pointer")] });
  const fileSignals = [signal("unknown-import"), { id: "incomplete", message: "a member was too large" }];
  const partly = verdictOf(modelFileMalformed, (graph) => graph.add("model", "m.pt", { source: "file", fileSignals }));
  expect(partly).toEqual({ outcome: "unknown", reasons: ["a member was too large"] });
});

it("leaves models that are no files alone", () => {
  const verdict = verdictOf(modelFileMalformed, (graph) => graph.add("model", "gpt-4o", { source: "api" }));
  expect(verdict.outcome).toBe("not-applicable");
});
