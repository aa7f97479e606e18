import { type ConfigRecord, type ConfigValue, recordOf, textAt, valueAt } from "../shared/config-document.ts";
import { recordsAt, saidText } from "../shared/imported-document.ts";
import type { DatasetFact, HubName, ImageFact, ModelFact, PackageFact } from "./facts.ts";
import { isEcosystem, originOf, type PackageUrl, readPackageUrl } from "./package-url.ts";

/** A component with its ref and its package URL, wherever in the tree it stands. */
export interface Component {
  readonly record: ConfigRecord;
  readonly ref: string;
  readonly purl: PackageUrl | undefined;
  readonly place: string;
}

const MOST_COMPONENTS = 200_000;

/** Every component with those inside it, the described one first. @throws Refusal `malformed` */
export function componentsOf(root: ConfigRecord): { components: Component[]; truncated: boolean } {
  const described = recordOf(root.metadata).component;
  const waiting = [
    ...recordsAt(root, "components", "")
      .map((record, index) => ({ record, place: `components[${index}]` }))
      .reverse(),
    ...(described === undefined ? [] : [{ record: recordOf(described), place: "metadata.component" }]),
  ];
  const components: Component[] = [];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (components.length >= MOST_COMPONENTS) return { components, truncated: true };
    const { record, place } = item;
    const ref = textAt(record, "bom-ref") ?? textAt(record, "purl") ?? place;
    components.push({ record, ref, purl: readPackageUrl(textAt(record, "purl") ?? ""), place });
    const inner = recordsAt(record, "components", place);
    for (let index = inner.length - 1; index >= 0; index--)
      waiting.push({ record: inner[index] as ConfigRecord, place: `${place}.components[${index}]` });
  }
  return { components, truncated: false };
}

/** `group/name` as tools write it. */
export const nameOf = ({ record }: Component): string => {
  const [group, name] = [textAt(record, "group"), textAt(record, "name") ?? ""];
  return saidText(group === undefined || group === "" || name.startsWith(`${group}/`) ? name : `${group}/${name}`);
};

export function packageOf({ ref, purl }: Component): Omit<PackageFact, "line"> | undefined {
  if (purl === undefined || !isEcosystem(purl.type)) return undefined;
  return { ref, ecosystem: purl.type, name: purl.name, version: purl.version, ...originOf(purl) };
}

const HUB = /^https:\/\/(?:huggingface\.co|hf\.co)\/(datasets\/)?([\w.-]{1,96}(?:\/[\w.-]{1,96})?)(?:[/?#]|$)/;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** What the hub calls it: by its package URL, else by an address of the hub that it refers to. */
function hubName({ record, purl, place }: Component, isDataset: boolean): HubName | undefined {
  if (purl?.type === "huggingface") return { name: purl.name.replace(/^datasets\//, ""), onHub: true };
  const addresses = [
    ...recordsAt(record, "externalReferences", place),
    ...recordsAt(record, "data", place).map((data) => recordOf(data.contents)),
  ].map((item) => HUB.exec(textAt(item, "url") ?? ""));
  const found = addresses.find((match) => match !== null && (match[1] !== undefined) === isDataset);
  return found?.[2] === undefined ? undefined : { name: found[2], onHub: true };
}

export function modelOf(component: Component): Omit<ModelFact, "line"> {
  const { record, ref, purl, place } = component;
  const hub = hubName(component, false);
  const parameters = recordOf(valueAt(record, ["modelCard", "modelParameters"]));
  const revision = purl?.type === "huggingface" ? purl.version : null;
  return {
    ref,
    modelId: hub?.name ?? nameOf(component),
    onHub: hub !== undefined,
    revision: revision !== null && COMMIT.test(revision) ? revision : null,
    licence: licenceOf(record, place),
    architecture: shown(textAt(parameters, "modelArchitecture") ?? textAt(parameters, "architectureFamily")),
    datasets: recordsAt(parameters, "datasets", `${place}.modelCard.modelParameters`).flatMap(
      (item) => textAt(item, "ref") ?? textAt(item, "name") ?? [],
    ),
    ancestors: recordsAt(recordOf(record.pedigree), "ancestors", `${place}.pedigree`).flatMap((ancestor) =>
      ancestorOf(ancestor, place),
    ),
  };
}

function ancestorOf(record: ConfigRecord, place: string): HubName[] {
  const item = { record, ref: "", purl: readPackageUrl(textAt(record, "purl") ?? ""), place };
  const name = nameOf(item);
  if (record.type !== "machine-learning-model" || name === "") return [];
  return [hubName(item, false) ?? { name, onHub: false }];
}

export function datasetOf(component: Component): Omit<DatasetFact, "line"> {
  return { ref: component.ref, ...(hubName(component, true) ?? { name: nameOf(component), onHub: false }) };
}

/** Data that a model learns from or is asked about; other data of a BOM is configuration and the like. */
export function isDataset({ record, place }: Component): boolean {
  const types = recordsAt(record, "data", place).map((item) => item.type);
  return types.length === 0 || types.includes("dataset");
}

export function imageOf({ record, ref, purl }: Component): Omit<ImageFact, "line"> | undefined {
  const [name, version] = [textAt(record, "name"), textAt(record, "version")];
  const repository = purl?.qualifiers.get("repository_url") ?? name;
  if (repository === undefined || repository === "") return undefined;
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  const isWhole = version === undefined || last.includes("@") || last.includes(":");
  return { ref, reference: isWhole ? repository : `${repository}${version.includes(":") ? "@" : ":"}${version}` };
}

function licenceOf(record: ConfigRecord, place: string): string | null {
  for (const item of recordsAt(record, "licenses", place)) {
    const text = textAt(item, "expression") ?? textAt(item, "license", "id") ?? textAt(item, "license", "name");
    if (text !== undefined && text !== "") return saidText(text);
  }
  return null;
}

const shown = (text: string | undefined): string | null => (text === undefined || text === "" ? null : saidText(text));

/** Texts under a key, each once. */
export const textsAt = (value: ConfigValue | undefined): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((item): item is string => typeof item === "string"))] : [];
