import type { Signal } from "../../../domain/asset.ts";
import type { Gap } from "../../../domain/observation.ts";
import type { Expression } from "./ir.ts";
import type { Call } from "./program.ts";

/** An option that switches a safeguard off. */
export interface UnsafeOption {
  readonly id: string;
  readonly names: readonly string[];
  readonly value: boolean;
  readonly message: string;
}

export const UNSAFE_OPTIONS: readonly UnsafeOption[] = [
  {
    id: "remote-code",
    names: ["trust_remote_code", "trustRemoteCode"],
    value: true,
    message: "trust_remote_code lets the repository of the model run its own code here",
  },
  {
    id: "dangerous-deserialisation",
    names: ["allow_dangerous_deserialization", "allow_pickle"],
    value: true,
    message: "a pickle is loaded with the framework's protection switched off",
  },
  {
    id: "framework-safety-off",
    names: ["allow_dangerous_code", "allow_dangerous_requests", "allow_dangerous_tools", "allow_unsafe_code"],
    value: true,
    message: "the framework's guard against dangerous calls is switched off",
  },
  {
    id: "key-in-browser",
    names: ["dangerouslyAllowBrowser", "dangerously_allow_browser"],
    value: true,
    message: "the client runs in the browser, where everyone can read its key",
  },
  {
    id: "tls-off",
    names: ["verify_ssl", "ssl_verify", "rejectUnauthorized", "ssl"],
    value: false,
    message: "the server's certificate is not checked",
  },
];

interface UnsafeLoad {
  readonly signal: Signal | null;
  readonly gap?: Gap;
  /** Counts wherever it stands; otherwise only beside machine-learning imports. */
  readonly always: boolean;
}

const PICKLES = /^(pickle|_pickle|cPickle|cloudpickle|dill)\.(load|loads|Unpickler)$/;

/** Loads that run code hidden in the file (CWE-502). `option` reads a boolean argument. */
export function unsafeLoad(
  paths: readonly string[],
  _call: Call,
  option: (name: string) => boolean | undefined,
): UnsafeLoad | undefined {
  if (paths.some((path) => path === "torch.load")) {
    const weightsOnly = option("weights_only");
    if (weightsOnly === true) return undefined;
    if (weightsOnly === false)
      return {
        signal: { id: "pickle-load", message: "torch.load with weights_only=False runs whatever the file contains" },
        always: true,
      };
    return {
      signal: null,
      gap: {
        reason: "dynamic",
        detail:
          "torch.load without weights_only is safe from torch 2.6 on and runs the file's code before; the installed version decides",
      },
      always: true,
    };
  }
  if (paths.some((path) => /^(sklearn\.externals\.)?joblib\.load$/.test(path)))
    return { signal: { id: "pickle-load", message: "joblib.load runs whatever the file contains" }, always: true };
  if (paths.some((path) => PICKLES.test(path)))
    return { signal: { id: "pickle-load", message: `${paths[0]} runs whatever the data contains` }, always: false };
  return undefined;
}

interface OutputSink {
  readonly id: "interpreter" | "shell" | "sql" | "html";
  readonly arguments: readonly Expression[];
}

const INTERPRETERS =
  /^(\?(exec|eval|Function)|builtins\.(exec|eval)|vm\.(runInNewContext|runInThisContext|runInContext))$/;
const SHELLS =
  /^(os\.(system|popen)|subprocess\.(run|call|check_call|check_output|Popen|getoutput)|child_process\.(exec|execSync|spawn|spawnSync)|asyncio\.create_subprocess_shell)$/;
const QUERIES = /\.(execute|executemany|executescript|exec_driver_sql|\$queryRawUnsafe|\$executeRawUnsafe)$/;
const MARKUP = /^(\?innerHTML|markupsafe\.Markup|flask\.(Markup|render_template_string))$/;

/** A call that acts on text as code, command, query or markup, with the arguments that carry it. */
export function outputSink(paths: readonly string[], call: Call): OutputSink | undefined {
  const first = call.call.positional.slice(0, 1);
  const is = (form: RegExp): boolean => paths.some((path) => form.test(path));
  if (is(INTERPRETERS)) return { id: "interpreter", arguments: first };
  if (is(SHELLS)) return { id: "shell", arguments: first };
  if (is(QUERIES)) return { id: "sql", arguments: first };
  if (is(MARKUP)) return { id: "html", arguments: first };
  const markdown =
    is(/^streamlit\.(markdown|write)$/) &&
    call.call.keywords.some(
      (item) => item.name === "unsafe_allow_html" && item.value.kind === "boolean" && item.value.value,
    );
  return markdown ? { id: "html", arguments: first } : undefined;
}
