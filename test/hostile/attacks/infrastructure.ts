import { type Attack, attack, many, nested } from "./attack.ts";

const GUARDRAIL =
  'resource "aws_bedrock_guardrail" "g" {\n  name = "found-guardrail"\n  blocked_input_messaging = "no"\n  blocked_outputs_messaging = "no"\n}\n';
const POD = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - {name: c, image: "ollama/ollama:0.5"}\n`;
const found: Attack["must"] = { finds: ["found-guardrail"] };
const image: Attack["must"] = { finds: ["ollama/ollama:0.5"] };

const TERRAFORM: readonly Attack[] = [
  attack(
    "a module from outside",
    { "main.tf": `module "a" { source = "../../../../../../etc" }\nmodule "b" { source = "/etc" }\n${GUARDRAIL}` },
    { ...found, lacks: ["root:x:"] },
  ),
  attack(
    "a module that is itself",
    { "main.tf": `module "a" { source = "./" }\nmodule "b" { source = "../" }\n${GUARDRAIL}` },
    found,
  ),
  attack(
    "modules that call each other",
    {
      "main.tf": `module "a" { source = "./a" }\n${GUARDRAIL}`,
      "a/main.tf": 'module "b" { source = "../b" }\n',
      "b/main.tf": 'module "a" { source = "../a" }\nmodule "a2" { source = "../a" }\n',
    },
    found,
  ),
  attack(
    "modules that double, 30 times",
    {
      "main.tf": `module "m" { source = "./m0" }\n${GUARDRAIL}`,
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `m${index}/main.tf`,
          `module "a" { source = "../m${index + 1}" }\nmodule "b" { source = "../m${index + 1}" }\n`,
        ]),
      ),
      "m30/main.tf": "",
    },
    found,
  ),
  attack(
    "a count of a billion, a range of a billion",
    {
      "main.tf": `resource "aws_bedrock_guardrail" "many" {\n  count = 1000000000\n  name = "x-\${count.index}"\n}\nresource "aws_bedrock_guardrail" "each" {\n  for_each = toset(formatlist("%s", range(0, 1000000000)))\n  name = each.key\n}\n${GUARDRAIL}`,
    },
    found,
  ),
  attack(
    "locals in a ring",
    {
      "main.tf": `locals {\n  a = local.b\n  b = local.a\n  c = "\${local.c}\${local.c}"\n}\nresource "aws_bedrock_guardrail" "x" { name = local.a }\n${GUARDRAIL}`,
    },
    found,
  ),
  attack(
    "locals that double, 60 times",
    {
      "main.tf": `locals {\n  a0 = "yyyyyyyyyy"\n${many(60, (index) => `  a${index + 1} = "\${local.a${index}}\${local.a${index}}"\n`)}}\nresource "aws_bedrock_guardrail" "x" { name = local.a60 }\n${GUARDRAIL}`,
    },
    { ...found, lacks: ["y".repeat(100_000)] },
  ),
  attack(
    "files of the system as values",
    {
      "main.tf": `resource "aws_bedrock_guardrail" "x" {\n  name = file("/etc/passwd")\n  description = templatefile("../../../../../../etc/passwd", {})\n}\n${GUARDRAIL}`,
    },
    { ...found, lacks: ["root:x:"] },
  ),
  attack(
    "a program as a source of data",
    {
      "main.tf": `data "external" "x" { program = ["touch", "PWNED"] }\nresource "null_resource" "x" {\n  provisioner "local-exec" { command = "touch PWNED" }\n}\n${GUARDRAIL}`,
    },
    found,
  ),
  attack(
    "conditions in each other",
    { "main.tf": `resource "aws_bedrock_guardrail" "x" { name = ${nested(300, "true ? ", ' : "a"', '"b"')} }\n` },
    { tells: ["too-deep"] },
  ),
  attack(
    "a here-document that never ends",
    { "main.tf": `${GUARDRAIL}locals {\n  a = <<EOT\n${"text\n".repeat(1_000)}` },
    found,
  ),
  attack(
    "a plan that holds itself by name",
    {
      "plan.json": JSON.stringify({
        format_version: "1.2",
        terraform_version: "1.9.0",
        planned_values: {
          root_module: {
            resources: [
              {
                address: "aws_bedrock_guardrail.g",
                type: "aws_bedrock_guardrail",
                name: "g",
                values: { name: "found-guardrail", __proto__: 1 },
              },
            ],
          },
        },
        configuration: { root_module: { module_calls: { a: { module: {} } } } },
      }),
    },
    found,
  ),
];

const CLOUDS: readonly Attack[] = [
  attack(
    "a template that refers to itself",
    {
      "template.yaml":
        "AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n  P: {Type: String, Default: !Ref P}\nResources:\n  A: {Type: AWS::Bedrock::Guardrail, Properties: {Name: !Ref A}}\n  B: {Type: AWS::Bedrock::Guardrail, Properties: {Name: !Sub '${B}${B}${C}'}}\n  C: {Type: AWS::Bedrock::Guardrail, Properties: {Name: !Sub '${B}'}}\n  G: {Type: AWS::Bedrock::Guardrail, Properties: {Name: found-guardrail}}\n",
    },
    found,
  ),
  attack(
    "a transform that includes from outside",
    {
      "template.yaml":
        "AWSTemplateFormatVersion: '2010-09-09'\nFn::Transform: {Name: AWS::Include, Parameters: {Location: file:///etc/passwd}}\nResources:\n  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./template.yaml}}\n  G: {Type: AWS::Bedrock::Guardrail, Properties: {Name: found-guardrail}}\n",
    },
    { ...found, lacks: ["root:x:"] },
  ),
  attack(
    "functions in functions of CloudFormation",
    {
      "template.json": `{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"G":{"Type":"AWS::Bedrock::Guardrail","Properties":{"Name":${nested(150, '{"Fn::Join":["",["a",', "]]}", '"b"')}}}}}`,
    },
    { tells: ["too-deep"] },
  ),
  attack(
    "an ARM template that makes a billion",
    {
      "azuredeploy.json": JSON.stringify({
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        variables: { a: "[variables('b')]", b: "[concat(variables('a'),variables('a'))]" },
        resources: [
          {
            type: "Microsoft.CognitiveServices/accounts",
            apiVersion: "2023-05-01",
            name: "[concat('x', copyIndex(), variables('a'))]",
            kind: "OpenAI",
            copy: { name: "c", count: 1_000_000_000 },
          },
        ],
      }),
    },
    { blames: ["resource-is-public"] },
  ),
  attack(
    "Bicep that loads files of the system",
    {
      "main.bicep":
        "var a = loadTextContent('/etc/passwd')\nvar b = loadJsonContent('../../../../../../etc/passwd')\nmodule m './main.bicep' = { name: 'm' }\nvar c = c\nresource x 'Microsoft.CognitiveServices/accounts@2023-05-01' = [for i in range(0, 1000000000): {\n  name: '${a}${i}'\n  kind: 'OpenAI'\n}]\n",
    },
    { blames: ["resource-is-public"], lacks: ["root:x:"] },
  ),
  attack(
    "Pulumi that reads files of the system",
    {
      "Pulumi.yaml":
        "name: a\nruntime: yaml\nvariables:\n  a: {fn::readFile: /etc/passwd}\n  b: ${b}${b}\nresources:\n  g: {type: aws:bedrock:Guardrail, properties: {name: found-guardrail, description: '${a}'}}\n",
    },
    { ...found, lacks: ["root:x:"] },
  ),
  attack(
    "a bundle that includes outside and itself",
    {
      "databricks.yml":
        "bundle: {name: a}\ninclude: ['../../../**', /etc/passwd, databricks.yml]\nresources:\n  model_serving_endpoints:\n    e: {name: found-endpoint, config: {served_entities: [{entity_name: m}]}}\n",
    },
    { finds: ["found-endpoint"], lacks: ["root:x:"] },
  ),
  attack(
    "a service that reads files of the system and itself",
    {
      "serverless.yml":
        "service: a\ncustom:\n  a: ${self:custom.b}\n  b: ${self:custom.a}\n  c: ${file(/etc/passwd)}\nprovider: {name: aws}\nfunctions:\n  f: {handler: h, environment: {OPENAI_API_KEY: '${self:custom.c}'}}\n",
    },
    { lacks: ["root:x:"] },
  ),
];

const CONTAINERS: readonly Attack[] = [
  attack(
    "a service that extends itself and another that extends it",
    {
      "compose.yaml":
        "services:\n  a: {extends: {service: a}, image: 'ollama/ollama:0.5'}\n  b: {extends: {service: c}}\n  c: {extends: {service: b}}\n",
    },
    image,
  ),
  attack(
    "compositions that include and extend each other",
    {
      "compose.yaml":
        "include: [other-compose.yaml, ../../../../etc/passwd]\nservices:\n  a: {extends: {file: other-compose.yaml, service: b}, image: 'ollama/ollama:0.5'}\n",
      "other-compose.yaml":
        "include: [compose.yaml]\nservices:\n  b: {extends: {file: compose.yaml, service: a}, env_file: [/etc/passwd]}\n",
    },
    { ...image, lacks: ["root:x:"] },
  ),
  attack(
    "a build file whose stages are themselves",
    { Dockerfile: "FROM a AS a\nFROM b AS c\nFROM c AS b\nFROM ollama/ollama:0.5\nCOPY --from=a / /\n" },
    image,
  ),
  attack(
    "a build file whose arguments hold themselves",
    {
      Dockerfile: `ARG A=$A$A\nARG B=\${B:-\${B}}\n${many(40, (index) => `ARG D${index + 1}=$D${index}$D${index}\n`)}ARG D0=zzzzzzzzzz\nFROM ollama/ollama:$D40\nFROM ollama/ollama:$A\n`,
    },
    { lacks: ["z".repeat(5_000)] },
  ),
  attack(
    "a here-document that pretends to be instructions",
    { Dockerfile: "FROM scratch\nCOPY <<EOF /x\nFROM pretended/vllm\nEOF\nFROM ollama/ollama:0.5\n" },
    { ...image, lacks: ["pretended"] },
  ),
  attack(
    "a here-document that never ends",
    { Dockerfile: `FROM ollama/ollama:0.5\nRUN <<EOF\n${"curl x\n".repeat(50_000)}` },
    image,
  ),
  attack(
    "a megabyte of lines that go on",
    { Dockerfile: `FROM ollama/ollama:0.5\nRUN ${"a \\\n".repeat(250_000)}` },
    image,
  ),
  attack("an escape that is another letter", { Dockerfile: "# escape=`\nFROM `\n  ollama/ollama:0.5\n" }, image),
];

const CLUSTERS: readonly Attack[] = [
  attack(
    "overlays that are each other's bases",
    {
      "a/kustomization.yaml": "resources: [../b, pod.yaml, .]\n",
      "a/pod.yaml": POD("one"),
      "b/kustomization.yaml": "resources: [../a]\nbases: [../a, ../b]\n",
    },
    { finds: ["one"] },
  ),
  attack(
    "a base from outside and from another host",
    {
      "kustomization.yaml":
        "resources:\n  - ../../../../../../etc\n  - /etc/passwd\n  - https://127.0.0.1:9/x.yaml\n  - github.com/x/y//z?ref=main\n  - pod.yaml\n",
      "pod.yaml": POD("two"),
    },
    { finds: ["two"], lacks: ["root:x:"] },
  ),
  attack(
    "patches that match everything, and a name that is an expression",
    {
      "kustomization.yaml": `resources: [pod.yaml]\npatches:\n  - target: {kind: "(a+)+$", name: "${"(a*)*".repeat(200)}b"}\n    patch: |-\n      - {op: replace, path: /${"a/".repeat(5_000)}, value: x}\n`,
      "pod.yaml": POD("three"),
    },
    { finds: ["three"] },
  ),
  attack(
    "a chart that includes itself",
    {
      "Chart.yaml":
        "apiVersion: v2\nname: a\ndependencies: [{name: a, repository: 'file://../../../../etc'}, {name: a, repository: 'file://.'}]\n",
      "values.yaml": "image: {repository: ollama/ollama, tag: '0.5'}\n",
      "templates/_helpers.tpl": '{{ define "a" }}{{ include "a" . }}{{ end }}',
      "templates/pod.yaml":
        'apiVersion: v1\nkind: Pod\nmetadata: {name: {{ include "a" . }}}\nspec:\n  containers:\n    - name: c\n      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n',
    },
    image,
  ),
  attack(
    "actions that never close",
    {
      "templates/pod.yaml": `apiVersion: v1\nkind: Pod\nmetadata: {name: four}\nspec:\n  containers:\n    - {name: c, image: "ollama/ollama:0.5"}\n  x: ${"{{ ".repeat(100_000)}\n`,
    },
    { tells: ["too-deep"] },
  ),
  attack(
    "a list of lists of manifests",
    {
      "list.yaml": `apiVersion: v1\nkind: List\nitems:\n- ${nested(60, "{apiVersion: v1, kind: List, items: [", "]}", "{apiVersion: v1, kind: Pod, metadata: {name: five}, spec: {containers: [{name: c, image: 'ollama/ollama:0.5'}]}}")}\n`,
    },
    { tells: ["too-deep"] },
  ),
];

const PIPELINES: readonly Attack[] = [
  attack(
    "a workflow that calls itself",
    {
      ".github/workflows/a.yml":
        "on: workflow_call\njobs:\n  a: {uses: ./.github/workflows/a.yml}\n  b: {uses: ./../../../../etc/passwd}\n  c:\n    runs-on: x\n    steps: [{uses: anthropics/claude-code-action@v1, with: {prompt: hi}}]\n",
    },
    { finds: ["claude-code-action"], lacks: ["root:x:"] },
  ),
  attack(
    "expressions in expressions",
    {
      ".github/workflows/a.yml": `on: push\njobs:\n  c:\n    runs-on: x\n    steps: [{uses: anthropics/claude-code-action@v1, with: {prompt: "${"${{ ".repeat(20_000)}"}}]\n`,
    },
    { tells: ["too-deep"] },
  ),
  attack(
    "a matrix of ten million",
    {
      ".github/workflows/a.yml": `on: push\njobs:\n  c:\n    strategy: {matrix: {${["a", "b", "c", "d", "e", "f", "g"].map((key) => `${key}: [0,1,2,3,4,5,6,7,8,9]`).join(", ")}}}\n    runs-on: x\n    steps: [{uses: anthropics/claude-code-action@v1, with: {prompt: hi}}]\n`,
    },
    { finds: ["claude-code-action"] },
  ),
  attack(
    "a pipeline that includes and extends itself",
    {
      ".gitlab-ci.yml":
        "include: [.gitlab-ci.yml, {local: /../../../etc/passwd}, {remote: 'http://127.0.0.1:9/x'}]\na: {extends: a, script: [claude -p hi]}\nb: {extends: [a, b], script: !reference [b, script]}\n",
    },
    { finds: ["GitLab pipeline"], lacks: ["root:x:"] },
  ),
];

export const INFRASTRUCTURE_ATTACKS: readonly Attack[] = [
  ...TERRAFORM,
  ...CLOUDS,
  ...CONTAINERS,
  ...CLUSTERS,
  ...PIPELINES,
];
