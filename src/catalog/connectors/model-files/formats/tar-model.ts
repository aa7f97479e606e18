import { tarMembers } from "../archive/tar.ts";
import type { Bytes } from "../bytes.ts";
import { utf8 } from "../bytes.ts";
import { judgeImport } from "../pickle/imports.ts";
import { scanPickles } from "../pickle/scan.ts";
import { guarded, inside, type Reading, type Work } from "../reading.ts";
import { countTensors } from "./torch.ts";

/** Packages whose classes NeMo configurations name. */
const NEMO_PACKAGES = /^(nemo|torch|pytorch_lightning|lightning|omegaconf|megatron|transformers|apex)(\.|$)/;
const TARGET = /^[ \t-]*["']?_target_["']?[ \t]*:[ \t]*["']?([^\s"'#]{1,200})/gm;
const LONGEST_CONFIG = 4 * 1024 * 1024;

/** Reads a tar: torch's first format, NeMo's, or any that holds models. Gives the format, if it is one. */
export function readTar(work: Work, bytes: Bytes): string | undefined {
  const members = guarded(work, "the archive", () => tarMembers(work.reading, bytes)) ?? [];
  const names = new Set(members.map((member) => member.name.replace(/^\.\//, "")));
  const isTorch = names.has("sys_info") && names.has("pickle");
  const isNemo = [...names].some((name) => /(^|\/)model_config\.yaml$/.test(name));
  let found: string | undefined;
  for (const { name, content } of members) {
    guarded(work, name, () => {
      const deeper = inside(work, name);
      if (isTorch) countTensors(deeper, scanPickles(deeper, content, { torchStorages: true }));
      else if (isNemo && name.endsWith(".yaml")) judgeTargets(deeper.reading, content);
      else found = work.open(deeper, content, name) ?? found;
    });
  }
  if (isTorch) return "torch-tar";
  return isNemo ? "nemo" : found && "tar";
}

/** `_target_` names a class or function that the loader imports and calls. */
function judgeTargets(reading: Reading, content: Bytes): void {
  const text = utf8(content.read(0, Math.min(content.size, LONGEST_CONFIG)));
  if (content.size > LONGEST_CONFIG) reading.skip("too-large", `a configuration of ${content.size} bytes`);
  for (const [, target = ""] of text.matchAll(TARGET)) {
    const dot = target.lastIndexOf(".");
    const judged = judgeImport(target.slice(0, Math.max(0, dot)), target.slice(dot + 1));
    if (judged.verdict === "dangerous")
      reading.add("dangerous-import", target, `its configuration calls ${target}, which ${judged.does}`);
    else if (judged.verdict === "unknown" && !NEMO_PACKAGES.test(target))
      reading.add("unknown-import", target, `its configuration calls ${target}, which is in no list of harmless names`);
  }
}
