import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const models = (files: { readonly [path: string]: string }): readonly string[] =>
  assetNames(observeFiles(sourceCode, files)).filter((name) => name.startsWith("model:"));

const HEAD = "package app\n\nimport dev.langchain4j.model.openai.OpenAiChatModel\n";
const BUILD = "OpenAiChatModel.builder().modelName(MODEL).build()";

describe("the model that a Kotlin program asks", () => {
  it("comes from constants of the package, of objects and of enums elsewhere", () => {
    const files = {
      "src/main/kotlin/Config.kt": `package app.config

object Models {
    const val LARGE = "gpt-4.1"
}
enum class Size(val id: String) { SMALL("gpt-4o-mini") }
const val NEWEST = "gpt-5"
`,
      "src/main/kotlin/Near.kt": 'package app\n\nval near = "gpt-4o"\n',
      "src/main/kotlin/App.kt": `${HEAD}import app.config.Models
import app.config.NEWEST as Latest
import app.config.Size

fun main() {
    val a = ${BUILD.replace("MODEL", "Models.LARGE")}
    val b = ${BUILD.replace("MODEL", "Latest")}
    val c = ${BUILD.replace("MODEL", "near")}
    val d = ${BUILD.replace("MODEL", "Size.SMALL.id")}
}
`,
    };
    expect(models(files)).toEqual(["model:gpt-4.1", "model:gpt-4o", "model:gpt-4o-mini", "model:gpt-5"]);
  });

  it("comes from properties with defaults, from whoever makes the object, and from beside the environment", () => {
    const files = {
      "App.kt": `${HEAD}
class Bot(private val name: String, private val small: String = "gpt-4o-mini") {
    private val fallback = System.getenv("MODEL") ?: "gpt-4.1"
    private val lazily by lazy { ${BUILD.replace("MODEL", "name")} }

    fun ask(q: String, size: String = "4o") = when (q) {
        "a" -> ${BUILD.replace("MODEL", "small")}
        "b" -> ${BUILD.replace("MODEL", "fallback")}
        else -> ${BUILD.replace("MODEL", '"gpt-$size"')}
    }
}

fun main() { Bot(name = "gpt-5").ask("x") }
`,
    };
    expect(models(files)).toEqual(["model:gpt-4.1", "model:gpt-4o", "model:gpt-4o-mini", "model:gpt-5"]);
  });

  it("stands on its own line, in arguments by name and in blocks", () => {
    const code = `import com.aallam.openai.api.chat.chatCompletionRequest
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI

suspend fun ask(openAI: OpenAI) {
    openAI.chatCompletion(
        chatCompletionRequest {
            model = ModelId("gpt-4o-mini")
            messages { user { content = "hi" } }
        }
    )
}
`;
    const [model] = observed(observeFiles(sourceCode, { "App.kt": code }), "model");
    expect(model?.evidence.map(({ line }) => line)).toEqual([6, 8]);
  });

  it("is given to an agent with its tools and instructions", () => {
    const code = `import ai.koog.agents.core.agent.AIAgent
import ai.koog.agents.core.tools.ToolRegistry
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.annotations.LLMDescription
import ai.koog.agents.core.tools.reflect.ToolSet
import ai.koog.prompt.executor.clients.anthropic.AnthropicModels

class Files : ToolSet {
    @Tool
    @LLMDescription("Deletes a file")
    fun delete(path: String) { java.io.File(path).delete() }
}

val registry = ToolRegistry { tools(Files()) }
val helper = AIAgent(
    promptExecutor = executor,
    llmModel = AnthropicModels.Sonnet_4,
    toolRegistry = registry,
    systemPrompt = """
        You tidy up.
    """.trimIndent(),
    maxIterations = 5,
)
`;
    const observation = observeFiles(sourceCode, { "App.kt": code });
    const [agent] = observed(observation, "agent");
    expect(agent).toMatchObject({ name: "helper", properties: { maxSteps: 5 } });
    expect(observed(observation, "tool").map(({ name, properties }) => [name, properties.description])).toEqual([
      ["delete", "Deletes a file"],
    ]);
    const [tool] = observed(observation, "tool");
    expect(observation.relationships).toContainEqual(
      expect.objectContaining({ verb: "uses", from: agent?.key, to: tool?.key }),
    );
  });
});

describe("hostile Kotlin", () => {
  it("neither hangs nor breaks off", () => {
    const head = "import dev.langchain4j.model.openai.OpenAiChatModel\n";
    for (const code of [
      `${head}fun f() = ${"g { ".repeat(900)}`,
      `${head}val x = ${"(".repeat(20_000)}`,
      `${head}val x = "${"${".repeat(5_000)}`,
      `${head}val x = a${".b()".repeat(900)}`,
      `${head}class A { ${"class A { ".repeat(400)}`,
    ])
      expect(() => observeFiles(sourceCode, { "A.kt": code })).not.toThrow(RangeError);
  });
});

it("names a tool as its annotation does, and follows into files of the program that know no AI", () => {
  const files = {
    "src/main/kotlin/shop/Tools.kt": `package shop
import ai.koog.agents.core.agent.AIAgent
import ai.koog.agents.core.tools.ToolRegistry
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import ai.koog.agents.core.tools.reflect.asTools
import shop.data.Orders

class Tools(private val orders: Orders) : ToolSet {
    @Tool("find_orders")
    fun find(customer: String): String = orders.look("SELECT id FROM orders WHERE customer = '$customer'")
}
val helper = AIAgent(systemPrompt = "You help the desk.", toolRegistry = ToolRegistry { tools(Tools(Orders()).asTools()) })
`,
    "src/main/kotlin/shop/data/Orders.kt": `package shop.data
import java.sql.DriverManager
class Orders {
    fun look(statement: String): String = DriverManager.getConnection("x").createStatement().executeQuery(statement).toString()
}
`,
  };
  const observation = observeFiles(sourceCode, files);
  const [tool] = observed(observation, "tool");
  expect(tool).toMatchObject({ name: "find_orders", properties: { capabilities: ["reads-private-data"] } });
  expect(tool?.properties.codeSignals).toMatchObject([{ id: "reaches-sql" }]);
  expect(edgeNames(observation)).toContain("agent:helper -uses-> tool:find_orders");
});

it("names an assistant by the type that Java is given", () => {
  const code = `package app

import dev.langchain4j.service.AiServices

interface HandbookAssistant { fun answer(question: String): String }
class Handbook(model: Any) {
    val assistant: HandbookAssistant = AiServices.builder(HandbookAssistant::class.java).chatModel(model).build()
}
`;
  expect(assetNames(observeFiles(sourceCode, { "src/main/kotlin/Handbook.kt": code }), "agent")).toEqual([
    "agent:HandbookAssistant",
  ]);
});
