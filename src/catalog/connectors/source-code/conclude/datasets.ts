import { hubDatasetIdentity } from "../../shared/hub-dataset.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** Loaders that read files; any other name is a data set of the hub. */
const FILE_LOADER = /^(json|csv|parquet|text|imagefolder|arrow|audiofolder|webdataset|pandas)$/;

/** As the hub and files write names; another text stands for one that the reader is to fill in. */
const HUB_NAME = /^[\w.+/:@~-]{1,256}$/;

/** Emits the data set that a call loads; nothing when its name is not known. */
export function datasetAssets({ emit, given }: Workbench, { call, spec }: Recognition): readonly string[] {
  const loader = textIn(given.of(call, spec, "name"));
  if (loader === undefined || !HUB_NAME.test(loader)) return [];
  const text = (place: string): string | undefined => textIn(given.at(call, place));
  const isFile = FILE_LOADER.test(loader);
  const name = (isFile ? (text("data_files") ?? text("data_dir")) : undefined) ?? loader;
  const trusts = given.at(call, "trust_remote_code").some((value) => value.kind === "boolean" && value.value);
  const evidence = [emit.at(call)];
  const source = isFile ? ("file" as const) : ("huggingface" as const);
  const properties = { source, revision: text("revision") ?? null, trustsRemoteCode: trusts };
  const key = isFile ? `dataset:${name}` : hubDatasetIdentity(name);
  emit.asset(key, { kind: "dataset", name, identities: [key], properties }, evidence);
  emit.belongs(call.module, "uses", key, evidence);
  return [key];
}
