import type { SymbolSpec } from "../../../../domain/signature.ts";
import type { Call } from "../evaluate/evaluation.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Workbench } from "./workbench.ts";

const PLACES = ["name", "name_override", "Name", 0];

/** The name that a decorator's call sets for what it stands on, if it sets one. */
export const nameGivenBy = ({ given }: Workbench, call: Call, spec: SymbolSpec): string | undefined =>
  textIn(
    [...PLACES, ...(spec.name ?? [])]
      .flatMap((place) => given.at(call, place))
      .filter((value) => value.kind === "text" && /^[\w .:/-]{1,64}$/.test(value.value)),
  );
