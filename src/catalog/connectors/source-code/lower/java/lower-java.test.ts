import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const IMPORTS = `import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.*;
`;

describe("Java", () => {
  it("follows a constant of another class of the package into a builder", () => {
    const observation = observeFiles(sourceCode, {
      "src/main/java/x/App.java": `package x;\n${IMPORTS}class App { Object m = OpenAiChatModel.builder().modelName(Names.CHAT).build(); }`,
      "src/main/java/x/Names.java":
        'package x; class Names { static final String CHAT = "gpt-" + VERSION; static final String VERSION = "4o"; }',
    });
    expect(assetNames(observation, "model")).toEqual(["model:gpt-4o"]);
  });

  it("links an annotated interface, its prompt, its model and the marked methods of its tools", () => {
    const observation = observeFiles(sourceCode, {
      "App.java": `${IMPORTS}interface Helper { @SystemMessage("""
          You are a helper.
          Be brief.
          """) String chat(String text); }
class Calculator { @Tool("Adds two numbers") int add(int a, int b) { return a + b; } int hidden() { return 1; } }
class App { void run() {
  var model = OpenAiChatModel.builder().modelName("gpt-4o-mini").build();
  Helper helper = AiServices.builder(Helper.class).chatModel(model).tools(new Calculator()).build();
} }`,
    });
    expect(edgeNames(observation).filter((edge) => edge.startsWith("agent:"))).toEqual([
      "agent:Helper -instructed-by-> prompt:Helper.chat instructions",
      "agent:Helper -uses-> model:gpt-4o-mini",
      "agent:Helper -uses-> tool:add",
    ]);
  });

  it("knows the bare fields of each class, whatever other classes there are", () => {
    const controller = (name: string): string => `import org.springframework.ai.chat.client.ChatClient;
class ${name} { private final ChatClient of${name};
  ${name}(ChatClient.Builder builder) { this.of${name} = builder.build(); }
  String ask(String text) { return of${name}.prompt().system("You are ${name}.").user(text).call().content(); } }`;
    const names = ["Alpha", "Beta", "Gamma"];
    const observation = observeFiles(
      sourceCode,
      Object.fromEntries(names.map((name) => [`${name}.java`, controller(name)])),
    );
    expect(assetNames(observation, "prompt")).toEqual(names.map((name) => `prompt:${name}.ask instructions`));
  });

  it("knows services of Quarkus and agents by their annotations, with what guards them", () => {
    const observation = observeFiles(sourceCode, {
      "Support.java": `import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.guardrail.InputGuardrails;
import io.quarkiverse.langchain4j.RegisterAiService;
@RegisterAiService
public interface Support {
  @SystemMessage("You help customers.")
  @InputGuardrails(InjectionGuard.class)
  String chat(String text);
}`,
      "InjectionGuard.java": "public class InjectionGuard {}",
      "Pricing.java": `import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.SystemMessage;
public interface Pricing { @SystemMessage("You price cars.") @Agent("Prices cars") String price(String car); }`,
      "Weather.java": `import io.quarkiverse.mcp.server.Tool;
public class Weather { @Tool(description = "Forecast") String forecast(String place) { return place; } }`,
      "application.properties":
        "quarkus.mcp.server.server-info.name=Weather Service\nquarkus.langchain4j.pgvector.dimension=384\n",
    });
    expect(edgeNames(observation).filter((edge) => /^(agent|mcp-server):/.test(edge))).toEqual([
      "agent:Pricing -instructed-by-> prompt:Pricing.price instructions",
      "agent:Support -guarded-by-> guardrail:InjectionGuard",
      "agent:Support -instructed-by-> prompt:Support.chat instructions",
      "mcp-server:Weather Service -exposes-> tool:forecast",
    ]);
    expect(assetNames(observation, "vector-store")).toEqual(["vector-store:pgvector"]);
  });

  it("takes no identifier, no type and no foreign builder for a model", () => {
    const observation = observeFiles(sourceCode, {
      "App.java": `${IMPORTS}class App { void run(String modelName, Car car) {
  OpenAiChatModel.builder().modelName(modelName).build();
  Car.builder().model("sedan").build();
} }`,
    });
    expect(assetNames(observation, "model")).toEqual([]);
  });

  it("knows a constant that is written with its whole package", () => {
    const code = `import org.springframework.ai.openai.OpenAiChatOptions;
class App { Object o = OpenAiChatOptions.builder().model(com.openai.models.ChatModel.GPT_4O_MINI.asString()).build(); }`;
    expect(assetNames(observeFiles(sourceCode, { "App.java": code }), "model")).toEqual(["model:gpt-4o-mini"]);
  });

  it("reads the vector stores and tool servers that an application's settings name", () => {
    const observation = observeFiles(sourceCode, {
      "one/src/main/resources/application.yml": `spring:
  ai:
    mcp:
      client:
        stdio:
          connections:
            search:
              command: npx
              args: ["-y", "@modelcontextprotocol/server-brave-search"]
              env:
                SEARCH_KEY: \${KEY}
        streamable-http:
          connections:
            docs:
              url: https://docs.example.com
    vectorstore:
      pgvector:
        initialize-schema: true
        table-name: pages
`,
      "two/src/main/resources/application.properties":
        "quarkus.langchain4j.mcp.files.transport-type=stdio\nquarkus.langchain4j.mcp.files.command=npx,-y,@modelcontextprotocol/server-filesystem,docs\n",
    });
    expect(observed(observation, "vector-store")).toMatchObject([
      { name: "pgvector", properties: { collection: "pages" } },
    ]);
    expect(
      observed(observation, "mcp-server").map(({ name, properties }) => [name, properties.package ?? properties.url]),
    ).toEqual([
      ["search", "pkg:npm/%40modelcontextprotocol/server-brave-search"],
      ["docs", "https://docs.example.com"],
      ["files", "pkg:npm/%40modelcontextprotocol/server-filesystem"],
    ]);
  });

  it("reads the models that an application's settings name", () => {
    const observation = observeFiles(sourceCode, {
      "src/main/resources/application.properties":
        "# spring.ai.openai.chat.options.model=o1\nspring.ai.openai.chat.options.model=gpt-4o\nspring.ai.anthropic.chat.options.model=${MODEL:claude-sonnet-4-5}\nserver.model=gpt-4\n",
      "src/main/resources/application-dev.yml":
        "spring:\n  ai:\n    ollama:\n      chat:\n        options:\n          model: llama3.2:latest\n",
    });
    expect(assetNames(observation, "model")).toEqual([
      "model:claude-sonnet-4-5",
      "model:gpt-4o",
      "model:llama3.2:latest",
    ]);
  });
});
