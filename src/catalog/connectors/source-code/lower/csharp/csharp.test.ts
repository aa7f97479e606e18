import { describe, expect, it } from "vitest";
import { assetNames, type Files, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const models = (files: Files): string[] => assetNames(observeFiles(sourceCode, files), "model");

describe("C#", () => {
  it("follows options through classes of other files", () => {
    const files = {
      "Options.cs": 'namespace App;\npublic static class Names { public const string Chat = "gpt-4o-mini"; }\n',
      "Bot.cs": `using OpenAI.Chat;
namespace App;
public class Settings { public string Model { get; set; } }
public class Bot(Settings settings)
{
    public ChatClient Make() => new ChatClient(settings.Model, "key");
    public static Bot Default() => new Bot(new Settings { Model = Names.Chat });
}
`,
    };
    expect(models(files)).toEqual(["model:gpt-4o-mini"]);
  });

  it("takes the fallback beside an environment variable", () => {
    const code = `using OpenAI.Chat;
var model = Environment.GetEnvironmentVariable("MODEL") ?? "gpt-4o";
var client = new ChatClient(model, "key");
`;
    expect(models({ "Program.cs": code })).toEqual(["model:gpt-4o"]);
  });

  it("reads what an attribute says of a tool", () => {
    const code = `using System.ComponentModel;
using ModelContextProtocol.Server;
[McpServerToolType]
public class Tools
{
    [McpServerTool, Description("Adds two numbers.")]
    public int Add(int a, int b = 1) => a + b;
}
`;
    const [tool] = observed(observeFiles(sourceCode, { "Tools.cs": code }), "tool");
    expect(tool).toMatchObject({
      name: "add",
      properties: { description: "Adds two numbers.", parameters: ["a", "b"] },
    });
  });

  it("takes no name of a variable for a model", () => {
    const code =
      'using OpenAI.Chat;\npublic class A { ChatClient Make(string model) => new ChatClient(model, "k"); }\n';
    expect(models({ "A.cs": code })).toEqual([]);
  });

  it("knows what a container of services gives, a key handed to a factory and what a library fills in", () => {
    const observation = observeFiles(sourceCode, {
      "App/Program.cs": `using Microsoft.Extensions.AI;
var builder = WebApplication.CreateBuilder(args);
builder.AddAIAgent("Helper", (sp, key) =>
{
    var search = sp.GetRequiredService<Search>();
    return sp.GetRequiredService<IChatClient>().AsAIAgent(
        name: key,
        instructions: "You are a helper.",
        tools: [AIFunctionFactory.Create(search.FindAsync)]).AsBuilder().Build();
});
`,
      "App/Startup.cs": "builder.Services.AddMcpServer().WithToolsFromAssembly();",
      "App/Search.cs": `using Microsoft.Extensions.AI;
using System.Threading;
public class Search { public async Task<string> FindAsync(string query, CancellationToken cancel) => await Ask(query); }
`,
    });
    expect(assetNames(observation, "agent")).toEqual(["agent:Helper"]);
    expect(assetNames(observation, "mcp-server")).toEqual(["mcp-server:App"]);
    expect(observed(observation, "tool")).toMatchObject([{ name: "Find", properties: { parameters: ["query"] } }]);
  });

  it("lists the models that settings name, as those of the service whose section it is", () => {
    const settings = {
      AzureOpenAIText: { Deployment: "gpt-4o", Endpoint: "" },
      Services: { Ollama: { TextModel: { ModelName: "phi3:medium" } }, Cars: { Model: "gpt-4" } },
    };
    const observation = observeFiles(sourceCode, { "App/appsettings.json": JSON.stringify(settings) });
    expect(
      observed(observation, "model").map(({ name, properties }) => [name, properties.provider, properties.usage]),
    ).toEqual([
      ["gpt-4o", "azure.ai.openai", "selectable"],
      ["phi3:medium", "ollama", "selectable"],
    ]);
  });
});

describe("what C# sets through options", () => {
  it("names a server and tells its transport", () => {
    const code = `using ModelContextProtocol.Server;
builder.Services
    .AddMcpServer(options => options.ServerInfo = new() { Name = "shelf", Version = "1" })
    .WithStdioServerTransport();
`;
    const [server] = observed(observeFiles(sourceCode, { "Shelf/Program.cs": code }), "mcp-server");
    expect(server).toMatchObject({ name: "shelf", properties: { role: "implemented", transport: "stdio" } });
  });

  it("names a tool made of a method, which stands where the method does as well", () => {
    const code = `using Microsoft.Extensions.AI;
public sealed class Nightly(IChatClient chat)
{
    [Description("The line of an article.")]
    private static string Line(string article) => article;

    public Task Run()
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Line, "product_line")] };
        return chat.GetResponseAsync([new ChatMessage(ChatRole.System, "You sort the claims by line."), new ChatMessage(ChatRole.User, "You sort nothing at all.")], options);
    }
}
`;
    const observation = observeFiles(sourceCode, { "Nightly.cs": code });
    const [tool] = observed(observation, "tool");
    expect(tool?.name).toBe("product_line");
    expect(tool?.evidence.map(({ line }) => line)).toEqual([9, 5]);
    expect(observed(observation, "prompt").map(({ evidence }) => evidence[0]?.line)).toEqual([10]);
    expect(observed(observation, "prompt")).toHaveLength(1);
  });

  it("stands where its name does, not what annotates it", () => {
    const code = `using Microsoft.SemanticKernel;
public sealed class Stock
{
    [KernelFunction("find")]
    [Description("Finds stock.")]
    public string Find(string sku) => sku;
}
`;
    const [tool] = observed(observeFiles(sourceCode, { "Stock.cs": code }), "tool");
    expect(tool?.evidence.map(({ line }) => line)).toEqual([6]);
  });
});

it("reads a model that the key of a setting names together with its service, and a message whose role comes first", () => {
  const settings = { OllamaModel: "llama3.1", CarModel: "kombi-3" };
  const observation = observeFiles(sourceCode, { "App/appsettings.json": JSON.stringify(settings) });
  expect(assetNames(observation, "model")).toEqual(["model:llama3.1"]);
  const code = `using Microsoft.Extensions.AI;
class Desk {
  Task Ask(IChatClient client, string text) {
    var messages = new List<ChatMessage>([ new(ChatRole.System, "You help the guests of the house."), new(ChatRole.User, text) ]);
    return client.GetResponseAsync(messages);
  }
  void Show() { Log(Level.System, "The system was started again."); Add(new Dialog(AgentRole.System, "The guest has left the house.")); }
}
`;
  expect(assetNames(observeFiles(sourceCode, { "Desk.cs": code }), "prompt")).toEqual(["prompt:Desk.Ask instructions"]);
});
