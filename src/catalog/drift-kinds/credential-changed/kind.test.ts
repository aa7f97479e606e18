import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { credentialChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "a new one",
    () => null,
    (graph) =>
      graph.add("credential", "OPENAI_API_KEY", {
        exposure: "reference",
        variable: "OPENAI_API_KEY",
        service: "openai",
      }),
  ],
  [
    "hit",
    "rotated",
    (graph) =>
      graph.add("credential", "OPENAI_API_KEY", {
        exposure: "literal",
        fingerprint: "aaaaaaaaaaaa",
        placeholder: false,
        clientSide: false,
        variable: "OPENAI_API_KEY",
        service: "openai",
      }),
    (graph) =>
      graph.add("credential", "OPENAI_API_KEY", {
        exposure: "literal",
        fingerprint: "bbbbbbbbbbbb",
        placeholder: false,
        clientSide: false,
        variable: "OPENAI_API_KEY",
        service: "openai",
      }),
  ],
  [
    "hit",
    "its value lies in the code",
    (graph) => graph.add("credential", "OPENAI_API_KEY", { exposure: "reference" }),
    (graph) => graph.add("credential", "OPENAI_API_KEY", { exposure: "literal" }),
  ],
  [
    "miss",
    "only its format is known better",
    (graph) => graph.add("credential", "OPENAI_API_KEY", { exposure: "reference", format: "variable" }),
    (graph) => graph.add("credential", "OPENAI_API_KEY", { exposure: "reference", format: "project key" }),
  ],
  [
    "unknown",
    "nobody reads its value any more",
    (graph) =>
      graph.add("credential", "OPENAI_API_KEY", {
        exposure: "literal",
        fingerprint: "aaaaaaaaaaaa",
        placeholder: false,
        clientSide: false,
        variable: "OPENAI_API_KEY",
        service: "openai",
      }),
    (graph) =>
      graph.add(
        "credential",
        "OPENAI_API_KEY",
        { exposure: "literal", placeholder: false, clientSide: false },
        { gaps: { fingerprint: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(credentialChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    credentialChanged,
    (graph) =>
      graph.add("credential", "OPENAI_API_KEY", {
        exposure: "literal",
        fingerprint: "aaaaaaaaaaaa",
        placeholder: false,
        clientSide: false,
        variable: "OPENAI_API_KEY",
        service: "openai",
      }),
    (graph) =>
      graph.add("credential", "OPENAI_API_KEY", {
        exposure: "literal",
        fingerprint: "bbbbbbbbbbbb",
        placeholder: false,
        clientSide: false,
        variable: "OPENAI_API_KEY",
        service: "openai",
      }),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "Credential OPENAI_API_KEY for openai was rotated: its value is another one.",
  );
});
