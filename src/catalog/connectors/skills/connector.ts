import { defineFileConnector } from "../../../domain/file-connector.ts";
import { scriptKind } from "../shared/script-signals.ts";
import { isSkillFile } from "../shared/skill-folders.ts";
import { conclude, scriptsToRead } from "./conclude.ts";
import { examinePlugins, examineScript, examineSkill } from "./examine.ts";
import type { SkillsFact } from "./facts.ts";

const PLUGINS = /(^|\/)\.[a-z]+-plugin\/(plugin|marketplace)\.json$/;

/**
 * Reads skills and plugins: what they tell the model, which tools they may use unasked, and the programs they ship. Which scripts
 * belong to a skill only all paths together show, so scripts carry a needle that none holds and are asked for by `follow`; the
 * declaring files are claimed as ranges, which needles do not concern.
 */
export const skills = defineFileConnector<readonly SkillsFact[]>({
  id: "skills",
  title: "Agent skills and plugins",
  reads: [
    { title: "agent skills with their scripts", files: ["SKILL.md", "scripts/*.sh", "scripts/*.py"] },
    {
      title: "plugins and marketplaces of plugins",
      files: [".claude-plugin/plugin.json", ".claude-plugin/marketplace.json"],
    },
  ],
  emits: { assets: ["skill", "agent", "application"], relationships: ["uses"] },
  claims: (path) => {
    if (isSkillFile(path) || PLUGINS.test(path)) return "ranges";
    return scriptKind(path) === "script" ? "text" : undefined;
  },
  needles: () => ["\0script of a skill\0"],
  examine: (file) => {
    if (isSkillFile(file.path)) return { facts: [examineSkill(file)] };
    if (PLUGINS.test(file.path)) return { facts: examinePlugins(file) };
    return { facts: [examineScript(file)] };
  },
  follow: (_files, context) => scriptsToRead(context.paths),
  conclude,
});
