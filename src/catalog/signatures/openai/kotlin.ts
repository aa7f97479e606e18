import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in Kotlin. */
export const kotlinSymbols: readonly SymbolSpec[] = [
  {
    language: "kotlin",
    role: "client",
    names: ["com.aallam.openai.client.OpenAI"],
    model: ["0.model", "0.model.0"],
  },
  {
    language: "kotlin",
    role: "call",
    names: ["com.aallam.openai.client.OpenAI().{chatCompletion,chatCompletions}"],
    operation: "chat",
    model: ["0.model.0", "0.model"],
    tools: ["0.tools"],
  },
  {
    language: "kotlin",
    role: "call",
    names: ["com.aallam.openai.client.OpenAI().{completion,completions}"],
    operation: "text_completion",
    model: ["0.model.0", "0.model"],
  },
  {
    language: "kotlin",
    role: "call",
    names: ["com.aallam.openai.client.OpenAI().embeddings"],
    operation: "embeddings",
    model: ["0.model.0", "0.model"],
  },
  {
    language: "kotlin",
    role: "call",
    names: ["com.aallam.openai.client.OpenAI().{imageURL,imageJSON,speech,transcription,translation}"],
    operation: "generate_content",
    model: ["0.model.0", "0.model"],
  },
  {
    language: "kotlin",
    role: "tool",
    names: ["com.aallam.openai.api.chat.Tool.function"],
    name: ["name", 0],
    description: ["description", 1],
    schema: ["parameters", 2],
  },
];

export const kotlinExamples: readonly SignatureExample[] = [
  {
    language: "kotlin",
    code: 'import com.aallam.openai.api.chat.*\nimport com.aallam.openai.api.model.ModelId\nimport com.aallam.openai.client.OpenAI\n\nclass Bot(private val openAI: OpenAI) {\n    suspend fun ask(q: String) {\n        val request = ChatCompletionRequest(model = ModelId("gpt-4o-mini"), messages = listOf(ChatMessage(role = ChatRole.User, content = q)))\n        openAI.chatCompletion(request)\n    }\n}\n',
    finds: ["model:gpt-4o-mini"],
  },
  {
    language: "kotlin",
    code: 'import com.openai.client.okhttp.OpenAIOkHttpClient\nimport com.openai.models.ChatModel\nimport com.openai.models.chat.completions.ChatCompletionCreateParams\n\nfun main() {\n    val client = OpenAIOkHttpClient.fromEnv()\n    val params = ChatCompletionCreateParams.builder().addUserMessage("hi").model(ChatModel.GPT_4_1).build()\n    client.chat().completions().create(params)\n}\n',
    finds: ["model:gpt-4.1"],
  },
  {
    language: "kotlin",
    code: 'import com.acme.client.OpenAI\n\nfun main() {\n    OpenAI("k").chatCompletion(Request(model = ModelId("t-1000")))\n}\n',
    finds: [],
  },
];
