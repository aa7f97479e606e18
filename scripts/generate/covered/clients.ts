import { INSTRUCTION_FILES } from "../../../src/catalog/connectors/agent-config/instruction-files.ts";
import { SETTINGS_FILES } from "../../../src/catalog/connectors/agent-config/settings-files.ts";
import { MCP_CLIENTS } from "../../../src/catalog/connectors/shared/mcp-clients.ts";
import { AI_CLIENTS, type AiClientId } from "../../../src/domain/ai-client.ts";
import { DEVICE_SYSTEMS, type Program, patternsOf } from "../../../src/domain/program.ts";
import { table } from "./markdown.ts";

const SYSTEMS = { linux: "Linux", darwin: "macOS", win32: "Windows" } as const;
const mark = (is: boolean): string => (is ? "yes" : "–");

/** Per client of MCP servers and agents: what of its files is read, and on which systems `--endpoint` finds it. */
export function clientsPart(programs: readonly Program[]): string {
  const ids = Object.keys(AI_CLIENTS) as AiClientId[];
  const rows = ids.map((id) => [
    AI_CLIENTS[id].title,
    mark(MCP_CLIENTS.some((item) => item.id === id)),
    mark(SETTINGS_FILES.some((item) => item.client === id)),
    mark(INSTRUCTION_FILES.some((item) => item.client === id)),
    ...systemsOf(programs.filter(({ client }) => client === id)),
  ]);
  const others = programs.filter(({ client }) => client === undefined);
  const further = others.map((program) => [program.title, program.category, ...systemsOf([program])]);
  const systems = Object.values(SYSTEMS);
  return [
    table(["client", "MCP servers", "permissions and hooks", "instructions", ...systems], rows),
    "Other programs with AI that `--endpoint` looks for:\n",
    table(["program", "what it is", ...systems], further),
  ].join("\n");
}

const systemsOf = (programs: readonly Program[]): string[] =>
  DEVICE_SYSTEMS.map((system) => mark(programs.some((program) => patternsOf(program, system).length > 0)));
