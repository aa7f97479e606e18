import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";

/** How the installation is, as the API tells it. */
export type State = ReplyOf<Contract["upkeep"]["state"]>;
