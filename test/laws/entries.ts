import { ENTRY_KINDS, type EntryKind, exportName } from "../../scripts/generate/entries.ts";

/** The catalogue as it lies on the disk: path under src/catalog → text. */
export interface CatalogueFiles {
  readonly [path: string]: string;
}

const OUTCOMES = ["pass", "fail", "unknown"] as const;
/** Kinds whose tests stand once for all entries: examples that are run, one report in two versions. */
const TESTED_TOGETHER: { readonly [path: string]: string } = {
  signatures: "signatures/examples.test.ts",
  programs: "programs/programs.test.ts",
  "reports/cyclonedx-1.6": "reports/cyclonedx/report.test.ts",
};

/** What is missing beside the entries of the catalogue: a folder named by the id, a test, a doc, a case per outcome. */
export function entryFaults(files: CatalogueFiles, docs: string): string[] {
  return (Object.keys(ENTRY_KINDS) as EntryKind[]).flatMap((kind) =>
    foldersOf(files, kind).flatMap((id) => {
      const folder = `${kind}/${id}`;
      const source = files[`${folder}/${ENTRY_KINDS[kind].file}`] ?? "";
      return [
        ...(source.includes(`id: "${id}"`) ? [] : [`${folder} does not declare its own name as its id`]),
        ...(source.includes(`export const ${exportName(id)} `) ? [] : [`${folder} does not export ${exportName(id)}`]),
        ...(Object.entries(files).some(([path, text]) => path.startsWith(`${folder}/`) && text.includes("FILL IN"))
          ? [`${folder} has places to fill in`]
          : []),
        ...(isTested(files, kind, folder) ? [] : [`${folder} has no test`]),
        ...(isDocumented(docs, id, source) ? [] : [`${folder} is in no reference page`]),
        ...(kind === "drift-kinds"
          ? lacking(folder, ["hit", "miss", "unknown"], files[`${folder}/kind.test.ts`] ?? "")
          : []),
        ...(kind === "rules" ? missingOutcomes(folder, source, files[`${folder}/rule.test.ts`] ?? "") : []),
      ];
    }),
  );
}

const foldersOf = (files: CatalogueFiles, kind: string): string[] => [
  ...new Set(
    Object.keys(files)
      .filter((path) => path.startsWith(`${kind}/`) && path.split("/").length > 2)
      .map((path) => path.split("/")[1] as string)
      .filter((id) => id !== "shared"),
  ),
];

function isTested(files: CatalogueFiles, kind: string, folder: string): boolean {
  const elsewhere = TESTED_TOGETHER[folder] ?? TESTED_TOGETHER[kind];
  if (elsewhere !== undefined) return files[elsewhere] !== undefined;
  return Object.keys(files).some((path) => path.startsWith(`${folder}/`) && path.endsWith(".test.ts"));
}

/** Signatures stand there by their title, the others by their id. */
const isDocumented = (docs: string, id: string, source: string): boolean =>
  [id, /title: "([^"]+)"/.exec(source)?.[1] ?? id].some((name) => docs.includes(name));

function missingOutcomes(folder: string, source: string, test: string): string[] {
  const canBeFree = /notApplicable\(|judgeFileSignals\(/.test(source);
  const wanted = canBeFree ? [...OUTCOMES, "not-applicable"] : OUTCOMES;
  return lacking(folder, wanted, test);
}

const lacking = (folder: string, wanted: readonly string[], test: string): string[] =>
  wanted.filter((outcome) => !test.includes(`"${outcome}"`)).map((outcome) => `${folder} has no case of ${outcome}`);
