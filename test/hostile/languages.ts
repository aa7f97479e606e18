import { type Hostile, put } from "./simple.ts";

/** A language or format: a file that its reader claims, with a line that makes it worth reading. */
interface Kind {
  readonly title: string;
  readonly file: string;
  readonly begin: string;
}

const LANGUAGES: readonly Kind[] = [
  { title: "Rust", file: "a.rs", begin: "use async_openai::Client;\n" },
  { title: "Kotlin", file: "a.kt", begin: "import com.openai.client.OpenAIClient\n" },
  { title: "shell", file: "a.sh", begin: "curl https://api.openai.com/v1/models\n" },
  { title: "SQL", file: "a.sql", begin: "SELECT AI_COMPLETE('claude-4-sonnet', 'x');\n" },
  { title: "Vue", file: "a.vue", begin: '<script>\nimport OpenAI from "openai";\n' },
  { title: "Svelte", file: "a.svelte", begin: '<script>\nimport OpenAI from "openai";\n' },
  { title: "Go", file: "a.go", begin: 'package a\nimport "github.com/openai/openai-go"\n' },
  { title: "C#", file: "a.cs", begin: "using OpenAI;\n" },
  { title: "Java", file: "A.java", begin: "import com.openai.client.OpenAIClient;\n" },
  { title: "Ruby", file: "a.rb", begin: 'require "openai"\n' },
  { title: "PHP", file: "a.php", begin: "<?php\nuse OpenAI\\Client;\n" },
];

const FORMATS: readonly Kind[] = [
  { title: "Terraform", file: "main.tf", begin: 'resource "aws_sagemaker_notebook_instance" "a" {\n' },
  { title: "CloudFormation", file: "stack.yaml", begin: "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n" },
  { title: "ARM", file: "azuredeploy.json", begin: '{"$schema":"deploymentTemplate.json#","resources":[' },
  { title: "Bicep", file: "main.bicep", begin: "resource a 'Microsoft.CognitiveServices/accounts@2023-05-01' = {\n" },
  { title: "Compose", file: "compose.yaml", begin: "services:\n  a:\n    image: ollama/ollama\n" },
  { title: "Dockerfile", file: "Dockerfile", begin: "FROM ollama/ollama\n" },
  { title: "Kubernetes", file: "pod.yaml", begin: "apiVersion: v1\nkind: Pod\n" },
  { title: "Maven", file: "pom.xml", begin: "<project><dependencies>" },
  { title: "Cargo", file: "Cargo.lock", begin: '[[package]]\nname = "async-openai"\n' },
  { title: "A2A", file: "agent-card.json", begin: '{"defaultInputModes":[],"skills":[' },
];

/** What is done to a file of any kind: a parser that cannot follow says so or finds nothing, and stays alive. */
const TWISTS: readonly { readonly title: string; twist(begin: string): string | Uint8Array }[] = [
  { title: "3,000 brackets", twist: (begin) => `${begin}x = ${"(".repeat(3_000)}${")".repeat(3_000)}\n` },
  { title: "a line of three megabytes", twist: (begin) => `${begin}x = "${"a".repeat(3_000_000)}"\n` },
  { title: "broken syntax", twist: (begin) => `${begin}}}]]))<< "' \`\`\` {{{ \\ <% %> \${\n`.repeat(50) },
  { title: "NUL bytes", twist: (begin) => `${begin}\0\0\0${begin}` },
  { title: "UTF-16", twist: (begin) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(begin, "utf16le")]) },
  { title: "a mark of order and bidi letters", twist: (begin) => `\ufeff${begin}\u202e\u2066 x \u2069\u200b\n` },
];

/** Every kind with every twist, each in a folder of its own. */
export const TWISTED: readonly Hostile[] = [...LANGUAGES, ...FORMATS].flatMap(({ title, file, begin }) =>
  TWISTS.map((item) => ({
    name: `${title}: ${item.title}`,
    write: put(file, item.twist(begin)),
    reason: item.title === "NUL bytes" ? ("binary" as const) : null,
  })),
);
