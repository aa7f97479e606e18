import { expect, it } from "vitest";
import type { FileFacts } from "../../../domain/file-connector.ts";
import { knowledge } from "../../../platform/scan/knowledge.ts";
import type { Outline, OutlineFacts } from "./facts.ts";
import { followed } from "./follow.ts";
import type { Import } from "./ir.ts";

const PATHS = [
  "src/agent.tsx",
  "src/lib.ts",
  "src/Panel.tsx",
  "src/prompts.ts",
  "src/page.tsx",
  "x/Assistant.java",
  "x/ModelNames.java",
  "x/Orders.java",
  "y/ModelNames.java",
  "src/Shop.Api/Plugins/OrdersPlugin.cs",
  "src/Shop.Api/Plugins/Rows.cs",
  "src/Shop.Api/Data/Orders.cs",
  "src/Shop.Api/Pages/Home.cs",
];

function follow(
  path: string,
  imports: readonly Pick<Import, "module" | "local">[],
  language: Outline["language"] = "javascript",
): readonly string[] {
  const module: Outline = {
    language,
    imports: imports.map((item) => ({ ...item, name: item.local, level: 0 })),
    exports: [],
    documents: [],
  };
  const files: FileFacts<OutlineFacts>[] = [{ path, facts: { module, packageName: null } }];
  const scope = { kind: "directory" as const, name: "shop" };
  return followed(files, { scope, knowledge, paths: PATHS, digest: (data) => data });
}

it("follows every value that a file with an AI library imports, but no component it shows", () => {
  const imports = [
    { module: "ai", local: "generateText" },
    { module: "./lib", local: "readFile" },
    { module: "./Panel", local: "Panel" },
  ];
  expect(follow("src/agent.tsx", imports)).toEqual(["src/lib.ts"]);
});

it("follows from other files only what has a telling name", () => {
  const imports = [
    { module: "./lib", local: "readFile" },
    { module: "./prompts", local: "GREETING" },
  ];
  expect(follow("src/page.tsx", imports)).toEqual(["src/prompts.ts"]);
});

it("follows what an index hands on to a file with an AI library, and to no other", () => {
  const outline = (imports: readonly (readonly [module: string, local: string])[]): OutlineFacts => ({
    module: {
      language: "python",
      imports: imports.map(([module, local]) => ({
        module: module.replace(/^\./, ""),
        local,
        name: local,
        level: module.startsWith(".") ? 1 : 0,
      })),
      exports: [],
      documents: [],
    },
    packageName: null,
  });
  const paths = ["app.py", "team/__init__.py", "team/bull.py", "other/__init__.py", "other/bear.py"];
  const files = [
    {
      path: "app.py",
      facts: outline([
        ["langgraph.graph", "StateGraph"],
        ["team", "make_bull"],
      ]),
    },
    { path: "team/__init__.py", facts: outline([[".bull", "make_bull"]]) },
    { path: "other/__init__.py", facts: outline([[".bear", "make_bear"]]) },
  ];
  const scope = { kind: "directory" as const, name: "shop" };
  expect(followed(files, { scope, knowledge, paths, digest: (data) => data })).toEqual(["team/bull.py"]);
});

it("follows what lies beside a Java class with an AI library and has a telling name", () => {
  const imports = [{ module: "dev.langchain4j.model.openai.OpenAiChatModel", local: "OpenAiChatModel" }];
  expect(follow("x/Assistant.java", imports, "java")).toEqual(["x/ModelNames.java"]);
});

it("follows a C# file with an AI library into its own folder and the namespaces of its program", () => {
  const imports = [
    { module: "Microsoft.SemanticKernel", local: "*" },
    { module: "Shop.Api.Data", local: "*" },
  ];
  expect(follow("src/Shop.Api/Plugins/OrdersPlugin.cs", imports, "csharp")).toEqual([
    "src/Shop.Api/Data/Orders.cs",
    "src/Shop.Api/Plugins/Rows.cs",
  ]);
});

it("asks for what answers requests beside AI, in languages that keep it in files of its own", () => {
  const paths = [
    "app/Cards.kt",
    "app/routes/CardRoutes.kt",
    "app/CardController.kt",
    "app/Card.kt",
    "src/test/CardRoutes.kt",
  ];
  const asked = (imported: string, language: Outline["language"] = "kotlin") => {
    const imports = [{ local: "x", module: imported, name: "x", level: 0 }];
    const module: Outline = { language, imports, exports: [], documents: [] };
    const scope = { kind: "directory" as const, name: "shop" };
    const files: FileFacts<OutlineFacts>[] = [{ path: "app/Cards.kt", facts: { module, packageName: null } }];
    return followed(files, { scope, knowledge, paths, digest: (data) => data });
  };
  expect(asked("dev.langchain4j.model.openai.OpenAiChatModel")).toEqual([
    "app/CardController.kt",
    "app/routes/CardRoutes.kt",
  ]);
  expect(asked("org.jetbrains.exposed.sql")).toEqual([]);
  expect(asked("json", "ruby")).toHaveLength(2);
});
