import { Refusal } from "../../../domain/errors.ts";
import { readCargoLock } from "./cargo/cargo-lock.ts";
import { readCargoToml } from "./cargo/cargo-toml.ts";
import { readPackagesConfig, readPackagesLock } from "./dotnet/packages-files.ts";
import { readMsbuild } from "./dotnet/project-file.ts";
import type { Lockfile, Manifest } from "./facts.ts";
import { readGoMod, readGoSum } from "./go/go-mod.ts";
import { readBunLock } from "./javascript/bun-lock.ts";
import { readPackageJson } from "./javascript/package-json.ts";
import { readPackageLock } from "./javascript/package-lock.ts";
import { readPnpmLock } from "./javascript/pnpm-lock.ts";
import { readYarnLock } from "./javascript/yarn-lock.ts";
import { readGradleBuild, readGradleLockfile } from "./jvm/gradle.ts";
import { readPom } from "./jvm/pom.ts";
import { readVersionCatalog } from "./jvm/version-catalog.ts";
import { readComposerJson, readComposerLock } from "./php/composer.ts";
import { readConda } from "./python/conda.ts";
import { readPipfile, readPipfileLock } from "./python/pipfile.ts";
import { readPyproject } from "./python/pyproject.ts";
import { readRequirementsFile } from "./python/requirements-file.ts";
import { readSetupCfg, readSetupPy } from "./python/setup-files.ts";
import { readTomlLock } from "./python/toml-lock.ts";
import { readGemfile, readGemspec } from "./ruby/gemfile.ts";
import { readGemfileLock } from "./ruby/gemfile-lock.ts";

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
  "go.mod": readGoMod,
  "go.sum": readGoSum,
  "Cargo.toml": readCargoToml,
  "Cargo.lock": readCargoLock,
  "pom.xml": readPom,
  "build.gradle": readGradleBuild,
  "build.gradle.kts": readGradleBuild,
  "gradle.lockfile": readGradleLockfile,
  "packages.config": readPackagesConfig,
  "packages.lock.json": readPackagesLock,
  Gemfile: readGemfile,
  "Gemfile.lock": readGemfileLock,
  "composer.json": readComposerJson,
  "composer.lock": readComposerLock,
};

const REQUIREMENTS =
  /(?:^|\/)(?:[^/]{0,60}requirements?[^/]{0,60}|[^/]{0,60}constraints?)\.(?:txt|in)$|(?:^|\/)requirements\/[^/]{1,100}\.(?:txt|in)$/i;
const CONDA = /(?:^|\/)(?:conda|environment)(?:[-_.][^/]{1,60})?\.ya?ml$/i;

const BY_ENDING: readonly (readonly [ending: RegExp, read: Read])[] = [
  [REQUIREMENTS, readRequirementsFile],
  [CONDA, readConda],
  [/\.(?:cs|fs|vb)proj$|(?:^|\/)Directory\.(?:Packages|Build)\.(?:props|targets)$/i, readMsbuild],
  [/\.versions\.toml$/, readVersionCatalog],
  [/\.gemspec$/, readGemspec],
];

/** How a file of this path is read; undefined for what is no manifest and no lockfile. */
export function readerOf(path: string): Read | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name];
  return BY_ENDING.find(([ending]) => ending.test(path))?.[1];
}
