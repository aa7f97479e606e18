import type { ModuleCall } from "./declaration.ts";
import type { Scope } from "./scope.ts";
import { unknownValue, type Value } from "./value.ts";

/** Arguments that are worked out inside one another: a chain of modules that hand on each other's outputs. */
const DEEPEST_CHAIN = 40;
let chain = 0;

/**
 * The values a call hands to its module, each worked out when it is first asked for: one may be what a module called further down
 * gives out. A ring comes to unknown.
 */
export function argumentsOf(
  call: ModuleCall,
  caller: Scope,
  seen = (value: Value): Value => value,
): { [name: string]: Value } {
  const args: { [name: string]: Value } = Object.create(null);
  for (const { name, value } of call.args) {
    let known: Value | undefined;
    let isRunning = false;
    const get = (): Value => {
      if (known !== undefined) return known;
      if (isRunning || chain >= DEEPEST_CHAIN) return unknownValue("a ring or a long chain of modules");
      isRunning = true;
      chain++;
      try {
        known = seen(caller.valueOf(value));
      } finally {
        isRunning = false;
        chain--;
      }
      return known;
    };
    Object.defineProperty(args, name, { get, enumerable: true, configurable: true });
  }
  return args;
}
