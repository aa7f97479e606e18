import type { At, Found, Manifest, Requirement } from "../facts.ts";
import { eachLine } from "../lines.ts";
import { isDevelopment, readRequirement } from "./requirement.ts";

/** Reads the dependencies of setup.cfg: `install_requires` and extras, one a line below their key or on its line. */
export function readSetupCfg(text: string): Manifest {
  const requirements: Found<Requirement>[] = [];
  let section = "";
  let key = "";
  eachLine(text, (line, number) => {
    const header = /^\[([^\]]+)\]\s*$/.exec(line)?.[1];
    if (header !== undefined) {
      section = header;
      key = "";
      return;
    }
    const [, assigned, inline] = /^([A-Za-z][\w.-]*)\s*[=:]\s*(.*)$/s.exec(line) ?? [];
    key = assigned ?? (/^\S/.test(line) ? "" : key);
    const wanted = section === "options" ? key === "install_requires" : section === "options.extras_require";
    if (wanted && key !== "")
      requirements.push(...found((inline ?? line).replace(/(?:^|\s)#.*$/s, ""), { line: number }, isDevelopment(key)));
  });
  return { style: "setup", requirements };
}

const found = (text: string, at: At, development: boolean): Found<Requirement>[] => {
  const requirement = text.trim() === "" ? undefined : readRequirement(text.trim());
  if (requirement === undefined) return [];
  return [{ ecosystem: "pypi", alias: requirement.name, direct: true, development, peer: false, at, ...requirement }];
};

const LIST_OPENS = /\binstall_requires\s*=\s*\[/g;
const LITERAL_ITEMS = /((?:\s|#[^\n]*\n|,|"[^"\n]*"|'[^'\n]*')*)\]/y;
/** A file that assigns more often than this is made to be slow. */
const MOST_LISTS = 8;

/** The first list that holds literals alone: where its items start, and their text. */
function literalList(text: string): { readonly start: number; readonly items: string } | undefined {
  for (const { index, 0: opening } of [...text.matchAll(LIST_OPENS)].slice(0, MOST_LISTS)) {
    LITERAL_ITEMS.lastIndex = index + opening.length;
    const items = LITERAL_ITEMS.exec(text)?.[1];
    if (items !== undefined) return { start: index + opening.length, items };
  }
  return undefined;
}

/** Reads a literal `install_requires` of setup.py as text; what is computed is not examined, and nothing is run. */
export function readSetupPy(text: string): Manifest {
  const list = literalList(text.slice(0, 500_000));
  if (list === undefined) {
    const skipped = /\binstall_requires\b/.test(text)
      ? [{ reason: "unsupported" as const, detail: "install_requires is computed" }]
      : [];
    return { style: "setup", requirements: [], skipped };
  }
  const requirements = [...list.items.matchAll(/#[^\n]*|"([^"\n]*)"|'([^'\n]*)'/g)].flatMap((match) =>
    found(match[1] ?? match[2] ?? "", () => list.start + match.index, false),
  );
  return { style: "setup", requirements };
}
