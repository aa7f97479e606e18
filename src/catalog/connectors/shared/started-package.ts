/** The package a command line starts. */
export interface StartedPackage {
  /** Package URL (ECMA-427), with the version only where an exact one is written. */
  readonly purl: string;
  readonly name: string;
  readonly ecosystem: "npm" | "pypi" | "docker" | "golang" | "nuget" | "github" | "generic";
  readonly version: string | null;
  /** What stands after the name, as written. */
  readonly requirement: string | null;
  readonly pinned: boolean;
  readonly source: "registry" | "git" | "url";
}

/** How a program that fetches and starts packages is told which: options that take a value, and the one that names the package. */
interface Runner {
  readonly words: readonly string[];
  readonly valued: readonly string[];
  readonly named: readonly string[];
  readonly read: (spec: string) => StartedPackage | null;
}

const NPM_VALUED = [
  "-c",
  "--call",
  "-w",
  "--workspace",
  "--registry",
  "--prefix",
  "--cache",
  "--userconfig",
  "--node-options",
  "--loglevel",
];
const UV_VALUED =
  "-p --python --with --with-requirements --with-editable -i --index-url --extra-index-url --index --default-index -f --find-links --directory --project --env-file --cache-dir --config-file --refresh-package --python-preference --prerelease --link-mode --resolution -c --constraints --exclude-newer".split(
    " ",
  );
const DOCKER_VALUED =
  "-e --env --env-file -v --volume --mount -p --publish --name --network --net -w --workdir -u --user --entrypoint -h --hostname -l --label --platform --add-host --dns --gpus --memory -m --cpus --tmpfs --shm-size --ulimit --cap-add --cap-drop --device --restart --pull --log-driver --log-opt --security-opt --pid --ipc --link --volumes-from --expose --runtime --group-add --userns --cidfile --stop-timeout".split(
    " ",
  );

const RUNNERS: readonly Runner[] = [
  ...["npx", "bunx", "pnpx", "npm exec", "npm x", "pnpm dlx", "yarn dlx", "bun x", "bun --bun x", "pnpm exec"].map(
    (words) => ({
      words: words.split(" "),
      valued: NPM_VALUED,
      named: ["-p", "--package"],
      read: npmPackage,
    }),
  ),
  ...["uvx", "uv tool run"].map((words) => ({
    words: words.split(" "),
    valued: UV_VALUED,
    named: ["--from"],
    read: pythonPackage,
  })),
  {
    words: ["pipx", "run"],
    valued: ["--python", "--index-url", "-i", "--pip-args"],
    named: ["--spec"],
    read: pythonPackage,
  },
  ...["docker run", "podman run", "nerdctl run", "docker container run"].map((words) => ({
    words: words.split(" "),
    valued: DOCKER_VALUED,
    named: [],
    read: image,
  })),
  { words: ["go", "run"], valued: ["-C", "-ldflags", "-tags", "-mod"], named: [], read: goPackage },
  {
    words: ["dnx"],
    valued: ["--source", "--add-source", "--version", "--configfile", "-v", "--verbosity"],
    named: [],
    read: nugetPackage,
  },
  { words: ["deno", "run"], valued: ["-c", "--config", "--import-map"], named: [], read: denoPackage },
];

/** Programs that only start the command after them. */
const WRAPPERS = new Set(["sudo", "doas", "wsl", "nohup", "exec", "env", "dotenv", "dotenvx", "npm-run", "cross-env"]);
const SHELL = /^(?:ba|z|da|fi)?sh$/;
const MOST_WRAPPERS = 6;

const programName = (word: string | undefined): string =>
  (word ?? "")
    .replace(/^.*[\\/]/, "")
    .replace(/\.(?:cmd|exe|bat|ps1)$/i, "")
    .toLowerCase();

/**
 * Reads the package out of a command and its arguments; `null` when it starts none (a program of the machine or of the project).
 * Understands npx, bunx, dlx, uvx, `uv run --with`, pipx, docker, `go run`, dnx and deno, behind `cmd /c`, `env`, `sudo` and `sh -c`.
 */
export function startedPackage(command: string, args: readonly string[]): StartedPackage | null {
  const first = /[\\/]/.test(command) ? [command] : command.trim().split(/\s+/);
  const [program, ...rest] = unwrapped([...first, ...args], MOST_WRAPPERS);
  const name = programName(program);
  if (name === "uv" && rest.includes("run") && !rest.includes("tool")) return uvRun(rest);
  const line = [name, ...rest];
  for (const runner of RUNNERS) {
    if (!runner.words.every((word, index) => line[index] === word)) continue;
    const spec = specOf(line.slice(runner.words.length), runner);
    return spec === undefined ? null : runner.read(spec);
  }
  return null;
}

function unwrapped(words: readonly string[], left: number): readonly string[] {
  const [first, ...rest] = words;
  const name = programName(first);
  if (left === 0 || first === undefined) return words;
  if (/^[A-Za-z_]\w*=/.test(first)) return unwrapped(rest, left);
  if (name === "cmd" && /^\/c$/i.test(rest[0] ?? "")) return unwrapped(rest.slice(1), left - 1);
  if (SHELL.test(name)) return unwrapped(inShell(rest), left - 1);
  if (!WRAPPERS.has(name)) return words;
  const separator = rest.indexOf("--");
  const next = rest.findIndex((word) => !word.startsWith("-"));
  return unwrapped(
    rest.slice(separator !== -1 && name.startsWith("dotenv") ? separator + 1 : Math.max(next, 0)),
    left - 1,
  );
}

/** The last command of `-c "cd x && npx y"`. */
function inShell(words: readonly string[]): string[] {
  const flag = words.findIndex((word) => /^-[a-z]{0,3}c$/.test(word));
  const commands = flag === -1 ? [] : (words[flag + 1] ?? "").slice(0, 10_000).split(/&&|;|\|\|/);
  return commands.at(-1)?.trim().split(/\s+/) ?? [];
}

function specOf(words: readonly string[], runner: Runner): string | undefined {
  let first: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const [option = "", inline] = word.split(/=(.*)/s);
    if (word === "--") return first ?? words[index + 1];
    if (!word.startsWith("-")) {
      first ??= word;
      break;
    }
    if (runner.named.includes(option)) return inline ?? words[index + 1];
    if (runner.valued.includes(option) && inline === undefined) index++;
  }
  return first;
}

/** `uv run --with mcp server.py` starts the project's own file, but from a package where one is named by `--with` and run by name. */
function uvRun(words: readonly string[]): StartedPackage | null {
  const at = words.indexOf("--with");
  const spec = at === -1 ? words.find((word) => word.startsWith("--with="))?.slice(7) : words[at + 1];
  return spec === undefined ? null : pythonPackage(spec.split(",")[0] as string);
}

const EXACT = /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

function remote(spec: string): StartedPackage | null {
  const git = /^(?:git\+|git:\/\/|github:|git@)|\.git(?:#|@|$)/.test(spec);
  if (!git && !/^https?:\/\//.test(spec)) return null;
  const [, owner, name] = /github(?:\.com)?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:[#@/].*)?$/s.exec(spec) ?? [];
  const commit = /[#@]([0-9a-f]{40})$/.exec(spec)?.[1] ?? null;
  const suffix = commit === null ? "" : `@${commit}`;
  const base = {
    version: commit,
    requirement: null,
    pinned: commit !== null,
    source: git ? ("git" as const) : ("url" as const),
  };
  if (owner !== undefined && name !== undefined)
    return {
      ...base,
      purl: `pkg:github/${owner.toLowerCase()}/${name.toLowerCase()}${suffix}`,
      name: `${owner}/${name}`,
      ecosystem: "github",
    };
  const plain = spec.replace(/[?#].*$/s, "").replace(/:\/\/[^/@]*@/, "://");
  return { ...base, purl: `pkg:generic/${encodeURIComponent(plain)}${suffix}`, name: plain, ecosystem: "generic" };
}

function versioned(
  ecosystem: StartedPackage["ecosystem"],
  name: string,
  path: string,
  written: string | undefined,
  exact: boolean,
): StartedPackage {
  const version = exact && written !== undefined ? written : null;
  return {
    purl: `pkg:${ecosystem}/${path}${version === null ? "" : `@${version}`}`,
    name,
    ecosystem,
    version,
    requirement: written ?? null,
    pinned: exact,
    source: "registry",
  };
}

function npmPackage(spec: string): StartedPackage | null {
  const elsewhere = remote(spec);
  if (elsewhere !== null) return elsewhere;
  if (/^[\w-]+\/[\w.-]+$/.test(spec)) return remote(`github:${spec}`);
  const [, name, version] = /^(@[\w.~-]+\/[\w.~-]+|[\w.~-]+)(?:@(.+))?$/.exec(spec) ?? [];
  if (name === undefined || /^[.~]/.test(name) || /\.[cm]?[jt]s$/.test(name)) return null;
  return versioned("npm", name, name.replace(/^@/, "%40"), version, EXACT.test(version ?? ""));
}

function pythonPackage(spec: string): StartedPackage | null {
  const url = /^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(?=[^\s:]+:\S)(\S+)$/.exec(spec)?.[1];
  const elsewhere = remote(url ?? spec);
  if (elsewhere !== null) return elsewhere;
  const [, name, operator, version] =
    /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?(?:\s*(===?|~=|[<>!]=?|@)\s*(\S.*))?$/s.exec(spec) ?? [];
  if (name === undefined || /\.py$/.test(name)) return null;
  const exact = (operator === "==" || operator === "===" || operator === "@") && /^\d[\w.+-]*$/.test(version ?? "");
  const normal = name.toLowerCase().replace(/[-_.]+/g, "-");
  const requirement =
    operator === "@" || operator === "==" ? version : version === undefined ? undefined : `${operator}${version}`;
  return versioned("pypi", normal, normal, requirement, exact);
}

/** A tag can be moved to another image; only a digest pins. */
function image(spec: string): StartedPackage | null {
  const [, name, tag, digest] =
    /^([a-z0-9][a-z0-9._:/-]*?)(?::([\w][\w.-]*))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(spec) ?? [];
  if (name === undefined) return null;
  const version = digest ?? null;
  return {
    purl: `pkg:docker/${name}${version === null ? "" : `@${version.replace(":", "%3A")}`}`,
    name,
    ecosystem: "docker",
    version,
    requirement: tag ?? null,
    pinned: version !== null,
    source: "registry",
  };
}

function goPackage(spec: string): StartedPackage | null {
  const [, name, version] = /^([a-z0-9-]+\.[a-z0-9.-]+\/[\w./-]+)(?:@(\S+))?$/i.exec(spec) ?? [];
  return name === undefined
    ? null
    : versioned("golang", name, name.toLowerCase(), version, /^v\d+\.\d+\.\d+/.test(version ?? ""));
}

function nugetPackage(spec: string): StartedPackage | null {
  const [, name, version] = /^([A-Za-z0-9][\w.-]*)(?:@(\S+))?$/.exec(spec) ?? [];
  return name === undefined ? null : versioned("nuget", name, name, version, EXACT.test(version ?? ""));
}

function denoPackage(spec: string): StartedPackage | null {
  if (spec.startsWith("npm:")) return npmPackage(spec.slice(4));
  return spec.startsWith("https:") ? remote(spec) : null;
}

/** A package that a registry entry or a catalogue names outright. */
export function namedPackage(registry: string, name: string, version: string | null): StartedPackage | null {
  const spec = version === null || version === "" || version === "latest" ? name : `${name}@${version}`;
  if (registry === "npm") return npmPackage(spec);
  if (registry === "pypi") return pythonPackage(version === null ? name : `${name}==${version}`);
  if (registry === "nuget") return nugetPackage(spec);
  if (registry === "docker" || registry === "oci")
    return image(name.includes(":") || version === null ? name : `${name}:${version}`);
  return null;
}
