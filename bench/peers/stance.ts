import { join } from "node:path";
import { LABEL_KINDS, type LabelKind, type Peer } from "./peer.ts";
import { below, claim, list, number, readJson, text } from "./read.ts";

const KINDS: { readonly [kind: string]: readonly LabelKind[] } = {
  ...Object.fromEntries(LABEL_KINDS.map((kind) => [kind, [kind]])),
  "ai-service": ["service"],
  endpoint: ["service"],
};

/** This project as it stands, by the command that people use; nothing is left out of its answer. */
export const stance: Peer = {
  id: "stance",
  title: "Stance",
  installation: null,
  command: (program, root, scratch) => ({
    argv: [
      process.execPath,
      program,
      "scan",
      root,
      "--no-config",
      "-q",
      "--format",
      `json=${join(scratch, "out.json")}`,
    ],
  }),
  claims: (root, scratch) =>
    list(readJson(join(scratch, "out.json")).assets).flatMap((asset) =>
      list(asset.evidence).map((place) =>
        claim(KINDS[text(asset.kind) ?? ""] ?? [], text(asset.name), {
          path: below(root, text(place.path)),
          line: number(place.line),
        }),
      ),
    ),
};
