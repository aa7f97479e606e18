import { defineProgram } from "../../../domain/program.ts";

export const claudeCode = defineProgram({
  id: "claude-code",
  title: "Claude Code",
  category: "coding-agent",
  client: "claude-code",
  places: [
    { path: ".claude/" },
    { path: ".claude.json" },
    { path: ".claude/settings.json" },
    { path: ".claude/settings.local.json" },
    { path: ".claude/CLAUDE.md" },
    { path: ".claude/agents/*.md" },
    { path: ".claude/commands/*.md" },
    { path: ".claude/skills/*/SKILL.md" },
    { path: ".claude/hooks/*" },
  ],
  source: "Claude Code documentation, Settings",
});
