import { defineRule } from "../../../domain/rule.ts";
import { fail, pass } from "../../../domain/verdict.ts";

/** Tags that are moved with every release or build. */
const MOVING =
  /^(?:latest|main|master|nightly|edge|dev|develop|stable|release|canary|next|rolling)(?:[-_.]|$)|[-_.](?:latest|nightly)$/i;

export const aiImageNotPinned = defineRule<"container-image">({
  id: "ai-image-not-pinned",
  title: "AI runs from an image whose tag moves",
  area: "supply-chain",
  appliesTo: "container-image",
  severity: "medium",
  controls: ["AC-SUP-03", "AC-INF-05"],
  techniques: ["AML.T0010.004", "LLM03:2025"],
  why: "Every start may fetch other software: a release nobody tested, a known flaw that comes back, or what somebody put there who took the registry's account over.",
  fix: "Name a version, better its digest (`image@sha256:…`), and raise it in a reviewed commit.",
  references: ["Docker documentation, image digests"],
  check: (image) => {
    if (image.read("digest") !== null) return pass();
    const tag = image.read("tag");
    if (tag === null) return fail(`${image.name} names no version: whatever is newest runs`);
    return MOVING.test(tag) ? fail(`${image.name}: the tag ${tag} moves`) : pass();
  },
});
