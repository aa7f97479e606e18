import type { Capability } from "../../../../domain/asset.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { CallExpression, Expression } from "../ir.ts";
import { onlyAsks } from "./asking-services.ts";
import type { Bodies } from "./bodies.ts";
import { CHANGES_DATA, CHANGING_METHOD, capabilitiesOf } from "./capabilities.ts";
import type { FunctionPlace } from "./function-place.ts";
import { isHarmless } from "./harmless.ts";
import { readsSettings } from "./settings.ts";

/** What running a function can do to the world, sorted. */
export function bodyCapabilities(bodies: Bodies, start: FunctionPlace): readonly Capability[] {
  const found = new Set<Capability>();
  for (const place of bodies.reached(start))
    for (const call of bodies.callsIn(place)) {
      if (handsOutEnvironment(call)) found.add("reads-private-data");
      for (const path of bodies.paths(call))
        for (const capability of ofCall(call, plainPath(path)))
          if (counts(capability, call, place.isSettings)) found.add(capability);
    }
  return [...found].sort();

  function counts(capability: Capability, call: Call, isSettings: boolean): boolean {
    if (capability === "reads-files") return !isSettings && !readsSettings(call);
    return capability !== "sends-outside" || !isQuestion(bodies, call);
  }
}

/** Whether a request goes to a service that only looks up what it is sent, whatever way the code takes. */
function isQuestion(bodies: Bodies, call: Call): boolean {
  const { positional, keywords } = call.call;
  const places = [positional[0], positional[1], keywords.find(({ name }) => name === "url")?.value];
  const addresses = places
    .map((place) => (place === undefined ? [] : bodies.texts(call, place)))
    .find((texts) => texts.some((text) => text.startsWith("http")));
  return addresses?.every(onlyAsks) === true;
}

/** Whether running a function does something of which is not known what it does to the world. */
export const doesUnknown = (bodies: Bodies, start: FunctionPlace): boolean =>
  bodies
    .reached(start)
    .filter(({ isSettings }) => !isSettings)
    .some((place) =>
      bodies.callsIn(place).some((call) => bodies.paths(call).some((path) => !isHarmless(plainPath(path)))),
    );

/** The name without what only says where it is looked up. */
export const plainPath = (path: string): string => path.replace(/^(node:|\?globalThis\.)/, "");

/** What the function `exec` of a language does, but for Python's, which runs a text as code. */
const EXEC: { readonly [language: string]: readonly Capability[] } = {
  php: ["runs-commands"],
  ruby: ["runs-commands"],
  kotlin: ["reads-private-data"],
};

function ofCall({ call, module }: Call, path: string): readonly Capability[] {
  if (installsOwnPackage(call)) return [];
  if (path === "?exec" && module.ir.language !== "python") return EXEC[module.ir.language] ?? [];
  if (path === "?open") return opensToWrite(call) ? ["writes-files"] : ["reads-files"];
  if (path === "?fetch")
    return sends(call) ? ["sends-outside", "reads-untrusted-content"] : ["reads-untrusted-content"];
  const gives = capabilitiesOf(path);
  const changes = CHANGING_METHOD.test(path) || CHANGES_DATA.test(beginning(call.positional[0]));
  return gives.includes("reads-private-data") && changes ? [...gives, "changes-data"] : gives;
}

/** `[sys.executable, "-m", "pip", "install", name]`: a program that fetches a library it lacks runs no command for its caller. */
function installsOwnPackage({ positional: [first] }: CallExpression): boolean {
  if (first?.kind !== "list") return false;
  const [program, ...words] = first.items;
  const texts = words.map((item) => (item.kind === "string" ? item.value : ""));
  const isItself = program?.kind === "member" && program.name === "executable";
  return isItself && texts[0] === "-m" && /^(pip|uv|ensurepip)$/.test(texts[1] ?? "") && texts.includes("install");
}

/** All variables of the environment, handed to a call as a whole: `JSON.stringify(process.env)`. */
const handsOutEnvironment = ({ call }: Call): boolean =>
  [...call.positional, ...call.spreads].some(
    (item) =>
      item.kind === "member" &&
      item.object.kind === "name" &&
      /^(process\.env|os\.environ)$/.test(`${item.object.name}.${item.name}`),
  );

const opensToWrite = (call: CallExpression): boolean =>
  /[wax+]/.test(beginning(call.positional[1] ?? call.keywords.find((item) => item.name === "mode")?.value));

const sends = (call: CallExpression): boolean => /"?(POST|PUT|PATCH)"?/.test(JSON.stringify(call.positional[1] ?? {}));

/** The literal text that an expression begins with. */
function beginning(expression: Expression | undefined): string {
  if (expression?.kind === "string") return expression.value;
  return expression?.kind === "template" ? beginning(expression.parts[0]) : "";
}
