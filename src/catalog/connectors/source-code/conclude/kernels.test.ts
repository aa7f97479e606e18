import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const edges = (files: Files, from: string): string[] =>
  edgeNames(observeFiles(sourceCode, files)).filter((edge) => edge.startsWith(from));

const PLUGINS = `using Microsoft.SemanticKernel;
namespace Shop;
public sealed class Stock
{
    [KernelFunction("find_stock")]
    public string Find(string sku) => sku;
}
public sealed class Mail
{
    [KernelFunction("send_mail")]
    public string Send(string text) => text;
}
`;

describe("a kernel of C#", () => {
  it("brings an agent the functions that were put into it, and no other kernel's", () => {
    const agents = `using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
namespace Shop;
public sealed class Agents(Kernel kernel, Stock stock)
{
    public ChatCompletionAgent Clerk()
    {
        var own = kernel.Clone();
        own.Plugins.AddFromObject(stock, "Stock");
        return new ChatCompletionAgent { Name = "clerk", Kernel = own };
    }
    public ChatCompletionAgent Writer()
    {
        var other = kernel.Clone();
        other.Plugins.AddFromType<Mail>();
        return new ChatCompletionAgent { Name = "writer", Kernel = other };
    }
}
`;
    const files = { "Shop/Plugins.cs": PLUGINS, "Shop/Agents.cs": agents };
    expect(edges(files, "agent:")).toEqual([
      "agent:clerk -uses-> tool:find_stock",
      "agent:writer -uses-> tool:send_mail",
    ]);
  });

  it("that a container hands over has the models which the program registered", () => {
    const program = `using Microsoft.SemanticKernel;
var builder = WebApplication.CreateBuilder(args);
var chat = builder.Configuration.GetSection("Chat").Get<ChatOptions>();
builder.Services.AddKernel();
builder.Services.AddOpenAIChatCompletion(chat.Model, "key");
builder.Services.AddOpenAIEmbeddingGenerator(builder.Configuration["Embeddings:Name"], "key");
`;
    const desk = `using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
public sealed class Desk(Kernel kernel, IChatCompletionService service)
{
    public ChatCompletionAgent Make() => new ChatCompletionAgent { Name = "desk", Kernel = kernel };
    public async Task<string> Ask(string text) => (await service.GetChatMessageContentAsync(text)).Content;
}
`;
    const settings = '{ "Chat": { "Model": "gpt-4o-mini" }, "Embeddings": { "Name": "text-embedding-3-small" } }';
    const files = { "Api/Program.cs": program, "Api/Desk.cs": desk, "Api/appsettings.json": settings };
    expect(edges(files, "agent:")).toEqual(["agent:desk -uses-> model:gpt-4o-mini"]);
    expect(edges(files, "operation:")).toEqual(["operation:chat in Desk.Ask -calls-> model:gpt-4o-mini"]);
    const [embedding] = observed(observeFiles(sourceCode, files), "model").filter(({ name }) => /embed/.test(name));
    expect(embedding?.properties).toMatchObject({ usage: "used", operations: ["embeddings"] });
    expect(embedding?.evidence.map(({ path, line }) => `${path}:${line}`)).toContain("Api/appsettings.json:1");
  });

  it("is not guessed where the program registers two models of one kind", () => {
    const program = `using Microsoft.Extensions.AI;
using OpenAI;
builder.Services.AddChatClient(new OpenAIClient("k").GetChatClient("gpt-4o").AsIChatClient());
builder.Services.AddChatClient(new OpenAIClient("k").GetChatClient("gpt-4o-mini").AsIChatClient());
public sealed class Worker(IChatClient chat)
{
    public Task Run() => chat.GetResponseAsync("Hello");
}
`;
    expect(edges({ "Program.cs": program }, "operation:")).toEqual([]);
    const one = program.replace(/.*gpt-4o-mini.*\n/, "");
    expect(edges({ "Program.cs": one }, "operation:")).toEqual(["operation:chat in Worker.Run -calls-> model:gpt-4o"]);
  });
});

it("of Python brings an agent its plugins", () => {
  const code = `from semantic_kernel import Kernel
from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.functions import kernel_function

class Menu:
    @kernel_function(name="list_dishes")
    def dishes(self) -> str:
        return "soup"

kernel = Kernel()
kernel.add_plugin(Menu(), plugin_name="menu")
agent = ChatCompletionAgent(kernel=kernel, name="Host", instructions="Answer questions.")
plain = ChatCompletionAgent(kernel=Kernel(), name="Plain", instructions="Answer questions.")
`;
  expect(edges({ "app.py": code }, "agent:").filter((edge) => edge.includes("-uses->"))).toEqual([
    "agent:Host -uses-> tool:list_dishes",
  ]);
});
