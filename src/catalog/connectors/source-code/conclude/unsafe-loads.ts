import type { Signal } from "../../../../domain/asset.ts";
import type { Gap } from "../../../../domain/observation.ts";

/** A load that can run code hidden in the file. */
export interface UnsafeLoad {
  readonly signal: Signal | null;
  readonly gap?: Gap;
  /** Counts wherever it stands; otherwise only beside machine-learning imports. */
  readonly always: boolean;
}

const PICKLES = /^(pickle|_pickle|cPickle|cloudpickle|dill)\.(load|loads|Unpickler)$/;

/** Last names of all these loads. */
export const LOADS: ReadonlySet<string> = new Set(["load", "loads", "Unpickler"]);

const VERSION_DECIDES: Gap = {
  reason: "dynamic",
  detail:
    "torch.load without weights_only is safe from torch 2.6 on and runs the file's code before; the installed version decides",
};

/** Loads that run code hidden in the file (CWE-502). `readWeightsOnly` gives the option of that name, if it is known. */
export function unsafeLoad(
  paths: readonly string[],
  readWeightsOnly: () => boolean | undefined,
): UnsafeLoad | undefined {
  if (paths.includes("torch.load")) return torchLoad(readWeightsOnly());
  if (paths.some((path) => /^(sklearn\.externals\.)?joblib\.load$/.test(path)))
    return { signal: pickleLoad("joblib.load runs whatever the file contains"), always: true };
  if (paths.some((path) => PICKLES.test(path)))
    return { signal: pickleLoad(`${paths[0]} runs whatever the data contains`), always: false };
  return undefined;
}

function torchLoad(weightsOnly: boolean | undefined): UnsafeLoad | undefined {
  if (weightsOnly === true) return undefined;
  return weightsOnly === false
    ? { signal: pickleLoad("torch.load with weights_only=False runs whatever the file contains"), always: true }
    : { signal: null, gap: VERSION_DECIDES, always: true };
}

const pickleLoad = (message: string): Signal => ({ id: "pickle-load", message });
