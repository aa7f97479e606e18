import type { Asset } from "../../../domain/asset-graph.ts";
import { failEach, notApplicable, type Verdict } from "../../../domain/verdict.ts";

/**
 * Judges a model file by its signals of some kinds. A file that was not read whole is unknown unless something was found; a model
 * that is no file is none of a file rule's business.
 */
export function judgeFileSignals(model: Asset<"model">, kinds: readonly string[]): Verdict {
  if (model.read("source") !== "file") return notApplicable("the model is not a file here");
  const signals = model.read("fileSignals");
  const found = signals.filter((signal) => kinds.includes(signal.id));
  const incomplete = signals.find((signal) => signal.id === "incomplete");
  if (found.length === 0 && incomplete !== undefined) return { outcome: "unknown", reasons: [incomplete.message] };
  return failEach(
    found.map(({ id, message, subject, evidence }) => ({
      message: `${model.name}: ${message}`,
      subject: subject === undefined ? id : `${id}:${subject}`,
      ...(evidence !== undefined && { evidence: [evidence] }),
    })),
  );
}
