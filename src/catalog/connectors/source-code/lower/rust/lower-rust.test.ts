import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const models = (files: { readonly [path: string]: string }): readonly string[] =>
  assetNames(observeFiles(sourceCode, files)).filter((name) => name.startsWith("model:"));

const HEAD = "use async_openai::{types::CreateChatCompletionRequestArgs, Client};\n";
const ASK =
  "    let request = CreateChatCompletionRequestArgs::default().model(MODEL).messages(vec![]).build()?;\n    client.chat().create(request).await?;\n";

describe("what a Rust program gives a model call", () => {
  it("comes from constants of other modules and of other crates of the workspace", () => {
    const files = {
      "crates/core/Cargo.toml": '[package]\nname = "my-core"\nversion = "0.1.0"\n',
      "crates/core/src/lib.rs": "pub mod models;\npub use models::SMALL;\n",
      "crates/core/src/models.rs": 'pub const SMALL: &str = "gpt-4o-mini";\n',
      "crates/app/Cargo.toml": '[package]\nname = "app"\n',
      "crates/app/src/main.rs": `${HEAD}use crate::config::LARGE;\nuse my_core::SMALL;\nmod config;\n
async fn ask(client: Client<OpenAIConfig>, model: &str) -> Result<()> {
${ASK.replace("MODEL", "model")}    Ok(())
}

async fn main() {
    ask(Client::new(), LARGE).await;
    ask(Client::new(), SMALL).await;
}
`,
      "crates/app/src/config.rs": 'pub const LARGE: &str = "gpt-4.1";\n',
    };
    expect(models(files)).toEqual(["model:gpt-4.1", "model:gpt-4o-mini"]);
  });

  it("comes from fields, from what constructors take, and from beside the environment", () => {
    const files = {
      "src/main.rs": `${HEAD}
pub struct Bot { client: Client<OpenAIConfig>, model: String, fallback: String }

impl Bot {
    pub fn new(model: impl Into<String>) -> Self {
        let fallback = std::env::var("FALLBACK").unwrap_or_else(|_| "gpt-4o-mini".to_string());
        Self { client: Client::new(), model: model.into(), fallback }
    }

    pub async fn ask(&self) -> Result<()> {
        let client = &self.client;
${ASK.replace("MODEL", "&self.model")}${ASK.replace("MODEL", "self.fallback.clone()")}        Ok(())
    }
}

fn main() { let bot = Bot::new("gpt-5"); }
`,
    };
    expect(models(files)).toEqual(["model:gpt-4o-mini", "model:gpt-5"]);
  });

  it("comes from a match, from a macro's list and from formatted text", () => {
    const files = {
      "src/main.rs": `${HEAD}
enum Size { Small, Large }

impl Size {
    fn model(&self) -> String {
        match self {
            Size::Small => String::from("gpt-4o-mini"),
            Self::Large => { format!("{}-{size}", "gpt", size = "4o") }
        }
    }
}

async fn ask(client: Client<OpenAIConfig>, size: Size) {
    let model = size.model();
${ASK.replace("MODEL", "model")}}
`,
    };
    expect(models(files)).toEqual(["model:gpt-4o", "model:gpt-4o-mini"]);
  });

  it("stands on its own line, also behind macros", () => {
    const code = `${HEAD}
async fn ask(client: Client<OpenAIConfig>) -> Result<()> {
    println!("asking {}!", vec![
        1,
    ].len());
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-4o")
        .build()?;
    client
        .chat()
        .create(request)
        .await?;
    Ok(())
}
`;
    const [model] = observed(observeFiles(sourceCode, { "src/main.rs": code }), "model");
    expect(model?.evidence.map(({ line, snippet }) => [line, snippet])).toEqual([
      [12, ".create(request)"],
      [8, '.model("gpt-4o")'],
    ]);
  });

  it("is read out of a request by hand", () => {
    const code = `
async fn ask(client: reqwest::Client, text: String) -> Result<()> {
    let body = json!({ "model": "claude-sonnet-4-5", "max_tokens": 10, "messages": [{ "role": "user", "content": text }] });
    client.post("https://api.anthropic.com/v1/messages").json(&body).send().await?;
    Ok(())
}
`;
    const observation = observeFiles(sourceCode, { "src/main.rs": code });
    expect(observed(observation, "model").map(({ name, properties }) => [name, properties.usage])).toEqual([
      ["claude-sonnet-4-5", "used"],
    ]);
    expect(observed(observation, "endpoint")).toHaveLength(1);
  });

  it("is not what only the tests of a crate name", () => {
    const code = `${HEAD}
#[cfg(test)]
mod tests {
    async fn asks() { let client = Client::new();
${ASK.replace("MODEL", '"gpt-4o"')} }
}
`;
    expect(models({ "src/lib.rs": code })).toEqual([]);
  });
});

describe("a type that is an MCP server", () => {
  it("is one server, however often an object of it is made", () => {
    const code = `use rmcp::{ServerHandler, tool_handler};
pub struct Counter { count: u32 }
impl Counter { pub fn new() -> Self { Self { count: 0 } } }
#[tool_handler]
impl ServerHandler for Counter {}
fn main() { Counter::new(); Counter { count: 1 }; }
`;
    const observation = observeFiles(sourceCode, { "src/main.rs": code });
    expect(observed(observation, "mcp-server").map(({ name, evidence }) => [name, evidence[0]?.line])).toEqual([
      ["Counter", 5],
    ]);
  });
});

describe("hostile Rust", () => {
  it("neither hangs nor breaks off", () => {
    for (const code of [
      "use rig::{".repeat(2_000),
      `use rig::a;\nfn main() { ${"vec![".repeat(900)}${"]".repeat(900)} }`,
      `use rig::a; fn f() { json!(${'{"a":['.repeat(300)} ) }`,
      "use rig::a; fn f() { a!(b!(c!(d!(\n",
      `use rig::a; fn f() { x${".a(1)".repeat(900)}.build() }`,
    ])
      expect(() => observeFiles(sourceCode, { "src/main.rs": code })).not.toThrow(RangeError);
  });
});

it("tells an agent that is made in the chain that makes its client, and one without options", () => {
  const files = {
    "src/main.rs": `use rig::{client::CompletionClient, providers::{anthropic, openai}, tool::Tool};
struct Adder;
impl Tool for Adder {
    const NAME: &'static str = "add";
    async fn call(&self, args: Args) -> Result<i32, Error> { Ok(args.x) }
}
fn main() {
    let helper = anthropic::Client::from_env().agent("claude-sonnet-4-5").preamble("You help at the desk.").tool(Adder).build();
    let judge = openai::Client::from_env().agent("gpt-4.1").build();
}
`,
  };
  expect(assetNames(observeFiles(sourceCode, files)).filter((name) => /^(agent|model|tool):/.test(name))).toEqual([
    "agent:helper",
    "agent:judge",
    "model:claude-sonnet-4-5",
    "model:gpt-4.1",
    "tool:add",
  ]);
});

it("takes what the type of its arguments holds", () => {
  const code = `use rig::tool::Tool;
struct AddArgs { left: i32, right: i32 }
struct Adder;
impl Tool for Adder {
    const NAME: &'static str = "add";
    type Args = AddArgs;
    async fn call(&self, args: Self::Args) -> Result<i32, Error> { Ok(args.left + args.right) }
}
`;
  const [tool] = observed(observeFiles(sourceCode, { "src/main.rs": code }), "tool");
  expect(tool?.properties.parameters).toEqual(["left", "right"]);
});

describe("a server of rmcp", () => {
  const code = (info: string): string => `use rmcp::{tool, tool_handler, tool_router, ServerHandler};

pub struct PageRequest { pub page: String, pub size: u32 }
pub struct Shelf;

#[tool_router]
impl Shelf {
    #[tool(description = "Reads a page.")]
    async fn read_page(&self, Parameters(PageRequest { page, size: _lines }): Parameters<PageRequest>) -> String {
        std::fs::read_to_string(format!("/srv/shelf/{page}.md")).unwrap_or_default()
    }

    #[tool(description = "Prints a page.")]
    async fn print_page(&self, Parameters(request): Parameters<PageRequest>) -> String {
        let line = format!("print {}", request.page);
        std::process::Command::new("sh").args(["-c", &line]).output();
        String::new()
    }

    #[tool(description = "Counts.")]
    async fn count(&self, Parameters(request): Parameters<PageRequest>) -> String {
        std::process::Command::new("wc").args(["-l", "/srv/shelf/all"]).output();
        String::new()
    }
}

#[tool_handler]
impl ServerHandler for Shelf {
    ${info}
}
`;
  const told =
    'fn get_info(&self) -> ServerInfo { ServerInfo { server_info: Implementation { name: "shelf".to_owned(), version: "1".into() }, ..Default::default() } }';

  it("bears the name that it tells, else that of its type", () => {
    expect(assetNames(observeFiles(sourceCode, { "main.rs": code(told) }), "mcp-server")).toEqual(["mcp-server:shelf"]);
    expect(assetNames(observeFiles(sourceCode, { "main.rs": code("") }), "mcp-server")).toEqual(["mcp-server:Shelf"]);
  });

  it("has tools that take the fields of their request, taken apart or whole", () => {
    const tools = observed(observeFiles(sourceCode, { "main.rs": code(told) }), "tool");
    const signals = tools.map(({ name, properties }) => [
      name,
      properties.parameters,
      properties.codeSignals?.map(({ id }) => id),
    ]);
    expect(signals).toEqual([
      ["read_page", ["page", "size"], ["reaches-file-path"]],
      ["print_page", ["page", "size"], ["reaches-shell"]],
      ["count", ["page", "size"], []],
    ]);
  });
});

it("reads messages and limits that builders of async-openai set", () => {
  const code = `use async_openai::{Client, types::{ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs}};

pub async fn card(text: &str) -> anyhow::Result<String> {
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-4o-mini")
        .max_tokens(220u32)
        .messages([
            ChatCompletionRequestSystemMessageArgs::default().content("You write cards for a shelf.").build()?.into(),
            ChatCompletionRequestUserMessageArgs::default().content("You are only a user here.").build()?.into(),
        ])
        .build()?;
    Client::new().chat().create(request).await?;
    Ok(String::new())
}
`;
  const observation = observeFiles(sourceCode, { "cards.rs": code });
  expect(observed(observation, "operation")[0]?.properties.maxTokens).toBe(220);
  expect(observed(observation, "prompt").map(({ evidence }) => evidence[0]?.line)).toEqual([8]);
});

it("takes a path that a tool joins with what it is given for a reached file", () => {
  const code = (given: string): string => `use rig::tool::Tool;
pub struct ReadManual { pub root: std::path::PathBuf }
pub struct Args { file: String }
impl Tool for ReadManual {
    const NAME: &'static str = "read_manual";
    type Args = Args;
    async fn call(&self, args: Self::Args) -> Result<String, Error> {
        Ok(tokio::fs::read_to_string(self.root.join(${given})).await?)
    }
}
`;
  const ids = (text: string) =>
    observed(observeFiles(sourceCode, { "tool.rs": text }), "tool")[0]?.properties.codeSignals?.map(({ id }) => id);
  expect(ids(code("&args.file"))).toEqual(["reaches-file-path"]);
  expect(ids(code('"index.md"'))).toEqual([]);
});

it("reads the same text whatever the line ends are", () => {
  const code = `use rig::providers::anthropic;
const ORDERS: &str = "You help the staff. \\
    Name the article.";
pub fn helper() {
    anthropic::Client::from_env().agent("claude-sonnet-4-5").preamble(ORDERS).build();
}
`;
  const digests = [code, code.replaceAll("\n", "\r\n")].map((text) =>
    observed(observeFiles(sourceCode, { "src/main.rs": text }), "prompt").map(({ properties }) => properties.digest),
  );
  expect(digests[0]).toHaveLength(1);
  expect(digests[1]).toEqual(digests[0]);
});

it("lists models that the variants of an enum are written as, and nothing of an enum of other things", () => {
  const code = `use async_openai::Client;
enum ChatModel {
    #[serde(rename = "gpt-4o-mini")]
    #[strum(serialize = "gpt-4o-mini")]
    #[default]
    Small,
    #[serde(rename = "o4-mini")]
    Thinking,
}
enum Door {
    #[serde(rename = "left")]
    Left,
}
`;
  const found = observed(observeFiles(sourceCode, { "src/models.rs": code }), "model");
  expect(found.map(({ name, evidence: [first] }) => `${name} ${first?.line}`)).toEqual(["gpt-4o-mini 3", "o4-mini 7"]);
});

it("takes a type that an attribute makes a tool for one, by the name of its method", () => {
  const code = `use swiftide::Tool;
use swiftide::tool;
#[derive(Tool, Clone)]
#[tool(description = "Runs the tests of a project", param(name = "path", description = "Where"))]
pub struct RunTests {
    command: String,
}
impl RunTests {
    async fn run_tests(&self, path: &str) -> Result<ToolOutput, ToolError> { Ok(path.into()) }
}
#[derive(Debug, Clone)]
pub struct Hammer { weight: u32 }
`;
  const found = observed(observeFiles(sourceCode, { "src/tools.rs": code }), "tool");
  expect(found.map(({ name, properties, evidence: [first] }) => [name, properties.description, first?.line])).toEqual([
    ["run_tests", "Runs the tests of a project", 5],
  ]);
});
