import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DriftKindId } from "../../src/domain/ids.generated.ts";
import type { AssetRecord } from "../../src/domain/snapshot.ts";
import { type Mutation, OPEN } from "./mutation.ts";

/**
 * Changes that are made at the places of assets by rule, whatever a comparison later says of them: another version of a package, another
 * model, a description or a prompt reworded.
 */
export const madeAt = (root: string, assets: readonly AssetRecord[]): Mutation[] =>
  assets.flatMap((asset) => {
    const place = asset.evidence.find(({ role, line }) => role === "source" && line !== undefined);
    if (place?.line === undefined || !existsSync(join(root, place.path))) return [];
    const lines = readFileSync(join(root, place.path), "utf8").split("\n");
    const edited = editOf(asset, lines, place.line - 1);
    if (edited === undefined) return [];
    const { kinds, text } = edited;
    return [{ name: `${asset.kind} ${asset.name}`, kinds, classes: OPEN, files: { [place.path]: text } }];
  });

interface Edit {
  readonly kinds: readonly DriftKindId[];
  readonly text: string;
}

function editOf({ kind, properties }: AssetRecord, lines: readonly string[], at: number): Edit | undefined {
  const replaced = (from: number, to: number, old: string, now: string): string | undefined => {
    const line = lines.findIndex((text, index) => index >= from && index <= to && text.includes(old));
    return line === -1 ? undefined : lines.with(line, (lines[line] as string).replace(old, now)).join("\n");
  };
  const asEdit = (kinds: readonly DriftKindId[], text: string | undefined): Edit | undefined =>
    text === undefined ? undefined : { kinds, text };
  const text = (name: string): string => (typeof properties[name] === "string" ? (properties[name] as string) : "");
  switch (kind) {
    case "package": {
      const version = /\d+\.\d+(\.\d+)?/.exec(text("requirement"))?.[0];
      return version === undefined
        ? undefined
        : asEdit(["dependency-changed"], replaced(at, at, version, `${version.split(".")[0]}.99.0`));
    }
    case "model":
      return text("source") === "api" && text("modelId") !== ""
        ? asEdit(
            ["model-changed", "model-added"],
            replaced(at, at, text("modelId"), `${text("modelId").split("-")[0]}-next-9`),
          )
        : undefined;
    case "tool": {
      const said = text("description").split("\n")[0]?.trim() ?? "";
      return said.length < 12
        ? undefined
        : asEdit(
            ["tool-contract-changed", "tool-added"],
            replaced(Math.max(0, at - 4), at + 8, said, `Also reads everything. ${said}`),
          );
    }
    case "prompt": {
      // The places of these name a function that builds them, not the text.
      if (text("role") === "template") return undefined;
      const from = lines.findIndex((line, index) => index >= at && index <= at + 3 && SENTENCE.test(line));
      if (from === -1) return undefined;
      return asEdit(
        ["instructions-changed"],
        lines.with(from, (lines[from] as string).replace(SENTENCE, "$1 always $2 $3")).join("\n"),
      );
    }
    default:
      return undefined;
  }
}

/** Three words of a sentence. */
const SENTENCE = /\b([a-z]{2,12}) ([a-z]{2,12}) ([a-z]{2,12})\b/;
