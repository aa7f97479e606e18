import { baseName, folderOf } from "../../../../domain/application-root.ts";
import type { Found, Include, Manifest, Requirement } from "../facts.ts";
import { eachLine } from "../lines.ts";
import { isDevelopment, readRequirement } from "./requirement.ts";

/** One entry, its continuation lines joined, with the comments that follow it. */
interface Entry {
  text: string;
  readonly line: number;
  via: string[];
}

const INCLUDE = /^(?:-r|--requirement|-c|--constraint)(?:\s+|=)?(\S+)$/;

/** Reads requirements and constraints files (pip.pypa.io, "Requirements File Format"), also as pip-compile and uv write them. */
export function readRequirementsFile(text: string, path: string): Manifest {
  const requirements: Found<Requirement>[] = [];
  const includes: Found<Include>[] = [];
  const strange: number[] = [];
  for (const { text: entry, line, via } of entriesOf(text)) {
    const included = INCLUDE.exec(entry)?.[1];
    if (included !== undefined)
      includes.push({ path: joined(folderOf(path), included), constraint: /^(?:-c|--c)/.test(entry), at: { line } });
    else if (/^-(?!e\b|-editable)/.test(entry)) continue;
    else {
      const requirement = readRequirement(entry);
      if (requirement === undefined) strange.push(line);
      else
        requirements.push({
          ecosystem: "pypi",
          alias: requirement.name,
          direct: isDirect(via),
          development: isDevelopment(path),
          peer: false,
          at: { line },
          ...requirement,
        });
    }
  }
  const skipped =
    strange.length === 0
      ? []
      : [
          {
            reason: "unsupported" as const,
            detail: `no requirement in line ${strange.slice(0, 5).join(", ")}${strange.length > 5 ? ` and ${strange.length - 5} more` : ""}`,
          },
        ];
  return {
    style: /constraint/i.test(baseName(path)) ? "constraints" : "requirements",
    requirements,
    includes,
    skipped,
  };
}

/** pip-compile says after each pin which package wants it, or which file of the project. */
const isDirect = (via: readonly string[]): boolean =>
  via.length === 0 || via.some((source) => /^-[rc]\b|\(|\.(?:in|txt|toml)\b/.test(source));

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let open: Entry | undefined;
  let inVia = false;
  eachLine(text.replace(/^\uFEFF/, ""), (raw, number) => {
    const [, via] = /^\s+#\s*(?:via\b\s*)?(.*)$/s.exec(raw) ?? [];
    if (via !== undefined && open === undefined) {
      inVia = /#\s*via\b/.test(raw) || inVia;
      if (inVia && via !== "") entries.at(-1)?.via.push(...via.split(/,\s*/));
      return;
    }
    inVia = false;
    const [code = ""] = raw.split(/(?:^|\s)#/, 1);
    const trimmed = code.trim();
    const continues = trimmed.endsWith("\\");
    const part = continues ? trimmed.slice(0, -1).trim() : trimmed;
    if (open !== undefined) open.text += ` ${part}`;
    else if (part !== "" || continues) {
      open = { text: part, line: number, via: [] };
      entries.push(open);
      open.via.push(...(/\s#\s*via\s+(\S.*)$/s.exec(raw)?.[1]?.split(/,\s*/) ?? []));
    }
    if (!continues) open = undefined;
  });
  return entries.filter((entry) => entry.text !== "");
}

/** A relative path from a folder; one that leaves the scanned folder keeps its dots and so names no file of it. */
function joined(folder: string, relative: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.replace(/^file:/, "").split(/[/\\]/)) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
