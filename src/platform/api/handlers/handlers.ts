import type { Handler } from "../../http/exchange.ts";
import type { Contract } from "../contract/contract.ts";

/** A handler for every route of a group. */
export type HandlersOf<Group extends keyof Contract> = {
  readonly [Name in keyof Contract[Group]]: Handler<Contract[Group][Name]>;
};
