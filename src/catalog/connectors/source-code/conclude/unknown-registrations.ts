import { fileRole } from "../../../../domain/evidence.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { LoadedModule } from "../modules.ts";
import { importsKnown, knownPackages } from "../needles.ts";
import { calleeName } from "./naming.ts";
import type { Workbench } from "./workbench.ts";

/** How tools and prompts are registered on a server, whatever the library. */
const REGISTERS = /\.(tool|prompt|add_tool|add_prompt|addTool|addPrompt|registerTool|registerPrompt)$/;

/** Tells registrations that may be on a server, in files that have such a library, where it is not known on what they are made. */
export function unknownRegistrations({ knowledge, program, recogniser }: Workbench): readonly Call[] {
  const libraries = knownPackages({
    ...knowledge,
    signatures: knowledge.signatures.filter(({ category }) => category === "mcp"),
  });
  const speaks = (module: LoadedModule): boolean =>
    fileRole(module.path) !== "test" && importsKnown(module.ir, libraries);
  return [...program.modules.values()]
    .filter(speaks)
    .flatMap((module) =>
      module.ir.calls
        .map(({ call, scope }): Call => ({ module, scope, call }))
        .filter(
          (call) =>
            call.call.callee.kind === "member" &&
            REGISTERS.test(calleeName(call)) &&
            recogniser.recognise(call).length === 0 &&
            program
              .callee(call)
              .every(({ kind, ...value }) => kind === "symbol" && "path" in value && value.path.startsWith("?")),
        ),
    );
}
