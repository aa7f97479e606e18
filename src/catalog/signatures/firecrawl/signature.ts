import { defineSignature } from "../../../domain/signature.ts";

export const firecrawl = defineSignature({
  id: "firecrawl",
  title: "Firecrawl",
  category: "data",
  provider: "firecrawl",
  packages: {
    npm: ["@mendable/firecrawl-js", "firecrawl"],
    pypi: ["firecrawl-py", "firecrawl"],
    cargo: ["firecrawl"],
    go: ["github.com/mendableai/firecrawl-go"],
  },
  modules: { python: ["firecrawl"] },
  symbols: [
    {
      language: "javascript",
      role: "call",
      names: ["{@mendable/firecrawl-js,firecrawl}.{default,Firecrawl,FirecrawlApp}().{agent,startAgent}"],
      model: ["model"],
      operation: "invoke_agent",
      instructions: [],
    },
    {
      language: "javascript",
      role: "call",
      names: ["{@mendable/firecrawl-js,firecrawl}.{default,Firecrawl,FirecrawlApp}().{extract,startExtract}"],
      model: [],
      operation: "generate_content",
      instructions: [],
    },
    {
      language: "python",
      role: "call",
      names: ["firecrawl.**.{Firecrawl,AsyncFirecrawl,FirecrawlApp,AsyncFirecrawlApp}().{agent,start_agent}"],
      model: ["model"],
      operation: "invoke_agent",
      instructions: [],
    },
    {
      language: "python",
      role: "call",
      names: ["firecrawl.**.{Firecrawl,AsyncFirecrawl,FirecrawlApp,AsyncFirecrawlApp}().{extract,start_extract}"],
      model: [],
      operation: "generate_content",
      instructions: [],
    },
  ],
  examples: [
    {
      language: "typescript",
      code: 'import Firecrawl from "@mendable/firecrawl-js";\nconst client = new Firecrawl({ apiKey });\nawait client.agent({ prompt: "Find the vendor", ...({ model: "spark-1-pro" } as Record<string, unknown>) });\n',
      finds: ["model:spark-1-pro", "operation:invoke_agent in app.ts"],
    },
    {
      language: "python",
      code: 'from firecrawl import FirecrawlApp\napp = FirecrawlApp()\napp.extract(["https://example.com"], prompt="x")\n',
      finds: ["operation:generate_content in app.py"],
    },
    { language: "python", code: "firecrawl = object()\nprint(firecrawl)\n", finds: [] },
  ],
});
