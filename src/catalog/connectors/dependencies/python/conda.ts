import { isRecord, readConfig, textsOf, valueAt } from "../../shared/config-document.ts";
import { registryName } from "../../shared/package-names.ts";
import type { Found, Manifest, Requirement } from "../facts.ts";
import { readRequirement } from "./requirement.ts";

/** Reads a conda environment file, with the list for pip inside it. Undefined for YAML that is none. */
export function readConda(text: string): Manifest | undefined {
  const document = readConfig(text, "yaml");
  const dependencies = valueAt(document.root, ["dependencies"]);
  if (!Array.isArray(dependencies)) return undefined;
  const requirements = dependencies.flatMap((item, index): Found<Requirement>[] => {
    if (typeof item === "string") return condaPackage(item, document.lineOf(["dependencies", index]));
    if (!isRecord(item)) return [];
    return textsOf(valueAt(item, ["pip"])).flatMap((line, place) =>
      pipPackage(line, document.lineOf(["dependencies", index, "pip", place])),
    );
  });
  return { style: "conda", requirements };
}

/** `channel::name=1.2=build`, `name==1.2`, `name >=1.2`. One `=` matches any version that begins so. */
function condaPackage(text: string, line: number): Found<Requirement>[] {
  const [, written, range = ""] = /^(?:[\w./-]+::)?([A-Za-z0-9_][\w.-]*)\s*(.*)$/s.exec(text.trim()) ?? [];
  if (written === undefined || written === "python" || written === "pip") return [];
  const name = registryName("conda", written);
  const version = /^==([\w.!+]+)$/.exec(range)?.[1] ?? /^=([\w.!+]+)=[\w.]+$/.exec(range)?.[1] ?? null;
  return [
    {
      ecosystem: "conda",
      name,
      alias: name,
      written: range || "*",
      version,
      direct: true,
      development: false,
      peer: false,
      source: "registry",
      url: null,
      integrity: false,
      at: { line },
    },
  ];
}

function pipPackage(text: string, line: number): Found<Requirement>[] {
  const requirement = /^-(?!e\b)/.test(text) ? undefined : readRequirement(text);
  if (requirement === undefined) return [];
  return [
    {
      ecosystem: "pypi",
      alias: requirement.name,
      direct: true,
      development: false,
      peer: false,
      at: { line },
      ...requirement,
    },
  ];
}
