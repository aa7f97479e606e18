import { Script } from "node:vm";

const HOLDER = "stanceTimeLimitedStep";
const CALL = new Script(`globalThis.${HOLDER}()`);

/** Runs a step that does not wait for anything; `undefined` where it took too long, wherever it hung. Errors of the step pass through. */
export function withinTime<T extends object>(milliseconds: number, step: () => T): T | undefined {
  const holder = globalThis as { [HOLDER]?: () => void };
  let result: T | undefined;
  holder[HOLDER] = () => {
    result = step();
  };
  try {
    CALL.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return undefined;
  } finally {
    delete holder[HOLDER];
  }
  return result;
}
