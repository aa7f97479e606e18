import { agentBom } from "./agent-bom.ts";
import { aiBom } from "./ai-bom.ts";
import { airom } from "./airom.ts";
import { astGrep } from "./ast-grep.ts";
import { cdxgen } from "./cdxgen.ts";
import { cisco } from "./cisco.ts";
import type { Peer } from "./peer.ts";
import { ripgrep } from "./ripgrep.ts";
import { stance } from "./stance.ts";

/** In the order of the table. */
export const PEERS: readonly Peer[] = [stance, ripgrep, astGrep, airom, cdxgen, cisco, aiBom, agentBom];
