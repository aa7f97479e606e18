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
    const [, assigned, inline] = /^([A-Za-z][\w.-]*)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    key = assigned ?? (/^\S/.test(line) ? "" : key);
    const wanted = section === "options" ? key === "install_requires" : section === "options.extras_require";
    if (wanted && key !== "")
      requirements.push(...found((inline ?? line).replace(/(?:^|\s)#.*$/, ""), { line: number }, isDevelopment(key)));
  });
  return { style: "setup", requirements };
}

const found = (text: string, at: At, development: boolean): Found<Requirement>[] => {
  const requirement = text.trim() === "" ? undefined : readRequirement(text.trim());
  if (requirement === undefined) return [];
  return [{ ecosystem: "pypi", alias: requirement.name, direct: true, development, peer: false, at, ...requirement }];
};

const LITERAL_LIST = /\binstall_requires\s*=\s*\[((?:\s|#[^\n]*\n|,|"[^"\n]*"|'[^'\n]*')*)\]/;

/** Reads a literal `install_requires` of setup.py as text; what is computed is not examined, and nothing is run. */
export function readSetupPy(text: string): Manifest {
  const list = LITERAL_LIST.exec(text.slice(0, 500_000));
  if (list === null) {
    const skipped = /\binstall_requires\b/.test(text)
      ? [{ reason: "unsupported" as const, detail: "install_requires is computed" }]
      : [];
    return { style: "setup", requirements: [], skipped };
  }
  const start = list.index + list[0].indexOf("[") + 1;
  const requirements = [...(list[1] ?? "").matchAll(/#[^\n]*|"([^"\n]*)"|'([^'\n]*)'/g)].flatMap((match) =>
    found(match[1] ?? match[2] ?? "", () => start + match.index, false),
  );
  return { style: "setup", requirements };
}
