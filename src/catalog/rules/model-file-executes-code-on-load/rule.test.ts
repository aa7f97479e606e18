import { expect, it } from "vitest";
import { verdictOf } from "../../../testing/build-graph.ts";
import { modelFileExecutesCodeOnLoad } from "./rule.ts";

const signal = (id: string, subject = "a") => ({ id, subject, message: `something about ${subject}` });
const gap = { reason: "unsupported", detail: "only a pointer is here" } as const;

it.each(["dangerous-import", "unresolved-import", "object-tampering", "code-layer", "dangerous-operator"])(
  "fails a file with %s, once per subject",
  (id) => {
    const fileSignals = [signal(id, "a"), signal(id, "b")];
    const verdict = verdictOf(modelFileExecutesCodeOnLoad, (graph) =>
      graph.add("model", "m.pt", { source: "file", fileSignals }),
    );
    expect(verdict).toMatchObject({ outcome: "fail", issues: [{ subject: `${id}:a` }, { subject: `${id}:b` }] });
  },
);

it("passes a file that was read whole and has none of these", () => {
  const fileSignals = [signal("mislabelled")];
  const verdict = verdictOf(modelFileExecutesCodeOnLoad, (graph) =>
    graph.add("model", "m.pt", { source: "file", fileSignals }),
  );
  expect(verdict.outcome).toBe("pass");
});

it("does not know a file that could not be read, wholly or in part", () => {
  const unread = verdictOf(modelFileExecutesCodeOnLoad, (graph) =>
    graph.add("model", "m.pt", { source: "file" }, { gaps: { fileSignals: gap } }),
  );
  expect(unread).toMatchObject({ outcome: "unknown", reasons: [expect.stringContaining("only a pointer")] });
  const fileSignals = [signal("mislabelled"), { id: "incomplete", message: "a member was too large" }];
  const partly = verdictOf(modelFileExecutesCodeOnLoad, (graph) =>
    graph.add("model", "m.pt", { source: "file", fileSignals }),
  );
  expect(partly).toEqual({ outcome: "unknown", reasons: ["a member was too large"] });
});

it("leaves models that are no files alone", () => {
  const verdict = verdictOf(modelFileExecutesCodeOnLoad, (graph) => graph.add("model", "gpt-4o", { source: "api" }));
  expect(verdict.outcome).toBe("not-applicable");
});
