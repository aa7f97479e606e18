import { UNREAD_LANGUAGES } from "../../../src/catalog/connectors/source-code/unread-languages.ts";
import type { FileConnector } from "../../../src/domain/file-connector.ts";

/** Formats and places that people may expect to be read. */
const FORMATS: readonly string[] = [
  "Cloud accounts, clusters and running services: a scan reads files and asks nobody. What was changed by hand in a console is not seen.",
  "Traffic, prompts and answers at run time, logs and traces.",
  "The content of container images, of packages that are installed, and of binary programs.",
  "Minified and bundled JavaScript, declaration files (`*.d.ts`) and generated code (`*.pb.go`, `*.g.cs`).",
  "Scripts inside pages of HTML and inside templates of servers (ERB, Blade, Twig, Razor, JSP); written keys in HTML are found.",
  "Notebooks in other languages than Python, and outputs of notebooks.",
  "Programs of AWS CDK, CDK for Terraform and Pulumi in other languages than YAML; the templates that CDK synthesises are read.",
  "Modules, charts, bases and templates that lie elsewhere, and values that only a plan knows, unless the plan is given.",
  "Helm templates beyond values that stand in the chart: functions, includes and loops are not carried out.",
  "Pipelines of Jenkins, CircleCI, Azure DevOps, Bitbucket, Buildkite, Drone and Tekton.",
  "Ansible, Chef, Puppet, Nomad, Crossplane, OpenAPI descriptions and protocol buffers.",
  "Low-code flows of Make, Zapier, Power Automate, Copilot Studio, Salesforce Agentforce, Rivet, Haystack in YAML and ComfyUI.",
  "Settings that only live with a service: assistants, prompts and guardrails made in the consoles of OpenAI, Anthropic, Google, Mistral and others.",
  "Model files of TensorRT engines, PaddlePaddle, MXNet, OpenVINO, R (`*.rds`) and PMML.",
  "Links, devices, sockets, archives that are no model, encrypted files and what is over the caps: told each time, file by file.",
  "The web history, the network and the running processes of a person's machine; its phones.",
];

/** What is not read: languages, with what is still found in them, formats and services. */
export function notReadPart(connectors: readonly FileConnector[]): string {
  const keys = connectors.find(({ id }) => id === "credentials");
  const isSearched = (ending: string): boolean => keys?.claims(`a.${ending}`) !== undefined;
  const languages = Object.entries(UNREAD_LANGUAGES).map(([title, endings]) =>
    endings.some(isSearched) ? `${title}*` : title,
  );
  return [
    `**Languages** (${languages.length}): ${languages.join(", ")}.`,
    "",
    "A scan counts the files of each under what was not looked at. In those marked * written keys of AI services are still found.",
    "",
    ...FORMATS.map((line) => `- ${line}`),
    "",
  ].join("\n");
}
