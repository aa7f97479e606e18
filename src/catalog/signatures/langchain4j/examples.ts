import type { SignatureExample } from "../../../domain/signature.ts";

export const langchain4jExamples: readonly SignatureExample[] = [
  {
    language: "java",
    code: 'import dev.langchain4j.model.openai.OpenAiChatModel;\nclass App { static final String NAME = "gpt-4o-mini"; Object m = OpenAiChatModel.builder().apiKey(System.getenv("KEY")).modelName(NAME).temperature(0.3).build(); }\n',
    finds: ["model:gpt-4o-mini"],
  },
  {
    language: "java",
    code: "import static dev.langchain4j.model.anthropic.AnthropicChatModelName.CLAUDE_HAIKU_4_5_20251001;\nimport dev.langchain4j.model.anthropic.AnthropicChatModel;\nclass App { Object m = AnthropicChatModel.builder().modelName(CLAUDE_HAIKU_4_5_20251001).build(); }\n",
    finds: ["model:claude-haiku-4-5-20251001"],
  },
  {
    language: "java",
    code: 'import dev.langchain4j.agent.tool.Tool;\nimport dev.langchain4j.service.*;\ninterface Assistant { @SystemMessage("You are a polite assistant.") String chat(String text); }\nclass Calculator { @Tool("Adds two numbers") int add(int a, int b) { return a + b; } }\nclass App { void run(Object model) { Assistant a = AiServices.builder(Assistant.class).chatModel(model).tools(new Calculator()).build(); } }\n',
    finds: ["agent:Assistant", "tool:add"],
  },
  {
    language: "java",
    code: 'import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;\nclass App { Object s = PgVectorEmbeddingStore.builder().host("db").table("documents").build(); }\n',
    finds: ["vector-store:pgvector"],
  },
  {
    language: "java",
    code: 'import com.acme.model.OpenAiChatModel;\nclass App { Object m = OpenAiChatModel.builder().modelName("sedan").build(); }\n',
    finds: [],
  },
  {
    language: "kotlin",
    code: 'import dev.langchain4j.agent.tool.Tool\nimport dev.langchain4j.model.openai.OpenAiChatModel\nimport dev.langchain4j.service.AiServices\n\ninterface Assistant { fun chat(message: String): String }\n\nclass Calculator {\n    @Tool("Adds two numbers")\n    fun add(a: Int, b: Int): Int = a + b\n}\n\nfun main() {\n    val model = OpenAiChatModel.builder().apiKey(System.getenv("KEY") ?: "demo").modelName("gpt-4o-mini").build()\n    val assistant = AiServices.builder(Assistant::class.java).chatModel(model).tools(Calculator()).build()\n}\n',
    finds: ["model:gpt-4o-mini", "tool:add"],
  },
];
