import { join } from "node:path";
import type { LabelKind, Peer } from "./peer.ts";
import { below, claim, list, number, readJson, text } from "./read.ts";

const KINDS: { readonly [kind: string]: readonly LabelKind[] } = {
  "hosted-llm": ["model"],
  "local-model": ["model"],
  "embedding-model": ["model"],
  model: ["model"],
  "model-file": ["model"],
  "model-artifact": ["model"],
  "fine-tuned-model": ["model"],
  prompt: ["prompt"],
  "prompt-template": ["prompt"],
  "vector-db": ["vector-store"],
  "vector-store": ["vector-store"],
  dataset: ["dataset"],
  "rag-pipeline": [],
  framework: [],
  library: [],
  sdk: ["service"],
  infra: [],
  "ai-config": [],
  application: [],
  secret: [],
};

/** airom 0.5: every occurrence of a component is a claim. A kind that is not known here may mean any. */
export const airom: Peer = {
  id: "airom",
  title: "airom",
  installation: { registry: "pypi", package: "airom", version: "0.5.0", program: "bin/airom" },
  command: (program, root, scratch) => ({
    argv: [
      program,
      "scan",
      root,
      "--offline",
      "--no-cve",
      "-q",
      "--no-progress",
      "-o",
      `json=${join(scratch, "out.json")}`,
    ],
  }),
  claims: (root, scratch) =>
    list(readJson(join(scratch, "out.json")).components).flatMap((component) =>
      list(component.evidence?.occurrences).map(({ location }) =>
        claim(KINDS[text(component.kind) ?? ""] ?? null, text(component.name), {
          path: below(root, text(location?.path)),
          line: number(location?.line),
        }),
      ),
    ),
};
