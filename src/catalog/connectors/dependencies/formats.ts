import { Refusal } from "../../../domain/errors.ts";
import type { Lockfile, Manifest } from "./facts.ts";
import { readBunLock } from "./javascript/bun-lock.ts";
import { readPackageJson } from "./javascript/package-json.ts";
import { readPackageLock } from "./javascript/package-lock.ts";
import { readPnpmLock } from "./javascript/pnpm-lock.ts";
import { readYarnLock } from "./javascript/yarn-lock.ts";
import { readConda } from "./python/conda.ts";
import { readPipfile, readPipfileLock } from "./python/pipfile.ts";
import { readPyproject } from "./python/pyproject.ts";
import { readRequirementsFile } from "./python/requirements-file.ts";
import { readSetupCfg, readSetupPy } from "./python/setup-files.ts";
import { readTomlLock } from "./python/toml-lock.ts";

type Read = (text: string, path: string) => Manifest | Lockfile | undefined;

const binary: Read = () => {
  throw new Refusal("unsupported", "a binary lockfile; `bun install --save-text-lockfile` writes one that can be read");
};

const BY_NAME: { readonly [name: string]: Read } = {
  "package.json": readPackageJson,
  "package-lock.json": readPackageLock,
  "npm-shrinkwrap.json": readPackageLock,
  "pnpm-lock.yaml": readPnpmLock,
  "yarn.lock": readYarnLock,
  "bun.lock": readBunLock,
  "bun.lockb": binary,
  "pyproject.toml": readPyproject,
  "uv.lock": readTomlLock,
  "poetry.lock": readTomlLock,
  "pdm.lock": readTomlLock,
  Pipfile: readPipfile,
  "Pipfile.lock": readPipfileLock,
  "setup.cfg": readSetupCfg,
  "setup.py": readSetupPy,
};

const REQUIREMENTS =
  /(?:^|\/)(?:[^/]{0,60}requirements?[^/]{0,60}|[^/]{0,60}constraints?)\.(?:txt|in)$|(?:^|\/)requirements\/[^/]{1,100}\.(?:txt|in)$/i;
const CONDA = /(?:^|\/)(?:conda|environment)(?:[-_.][^/]{1,60})?\.ya?ml$/i;

/** How a file of this path is read; undefined for what is no manifest and no lockfile. */
export function readerOf(path: string): Read | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name];
  if (REQUIREMENTS.test(path)) return readRequirementsFile;
  return CONDA.test(path) ? readConda : undefined;
}
