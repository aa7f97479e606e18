import type { Call } from "../evaluate/evaluation.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Workbench } from "./workbench.ts";

/**
 * The name that a server of Rust's `rmcp` gives itself: what its `get_info` puts into `server_info`. `undefined` where it takes the
 * library's word. `call`: that its type is a server.
 */
export function nameToldByServer({ given, program }: Workbench, call: Call): string | undefined {
  const type = textIn(given.at(call, "type"));
  const { module } = call;
  const own = module.ir.classes.find(({ name }) => name === type);
  const tells = own?.methods.map((id) => module.ir.functions[id]).find((method) => method?.name === "get_info");
  const told = (tells?.returns ?? []).flatMap((value) =>
    program.evaluator.evaluate(value, { module, scope: tells?.scope ?? 0, frame: null }),
  );
  const implementations = told.flatMap((value) => given.named(value, "server_info"));
  return textIn(implementations.flatMap((value) => [...given.named(value, "name"), ...given.named(value, "0")]));
}
