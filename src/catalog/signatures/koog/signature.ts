import { defineSignature } from "../../../domain/signature.ts";
import { koogConstants } from "./constants.ts";

export const koog = defineSignature({
  id: "koog",
  title: "Koog",
  category: "agent-framework",
  provider: null,
  packages: {},
  constants: koogConstants,
  symbols: [
    {
      language: "kotlin",
      role: "agent",
      names: ["ai.koog.agents.core.agent.AIAgent", "ai.koog.agents.ext.agent.{simpleSingleRunAgent,simpleChatAgent}"],
      provider: "from-model",
      model: ["llmModel", "agentConfig.model", 1],
      instructions: ["systemPrompt"],
      tools: ["toolRegistry"],
      maxSteps: ["maxIterations", "maxAgentIterations", "agentConfig.maxAgentIterations"],
    },
    {
      language: "kotlin",
      role: "model",
      names: ["ai.koog.agents.core.agent.config.AIAgentConfig"],
      provider: "from-model",
      model: ["model", 1],
      operation: "chat",
    },
    {
      language: "kotlin",
      role: "model",
      names: ["ai.koog.prompt.llm.LLModel"],
      provider: "from-model",
      model: ["id", 1],
    },
    {
      language: "kotlin",
      role: "tool",
      names: ["ai.koog.agents.core.tools.annotations.Tool", "ai.koog.agents.core.tools.{SimpleTool,Tool}"],
      name: ["customName", "value"],
      description: ["description"],
    },
  ],
  examples: [
    {
      language: "kotlin",
      code: 'import ai.koog.agents.core.agent.AIAgent\nimport ai.koog.prompt.executor.clients.openai.OpenAIModels\nimport ai.koog.prompt.executor.llms.all.simpleOpenAIExecutor\n\nfun main() = runBlocking {\n    val agent = AIAgent(\n        promptExecutor = simpleOpenAIExecutor(System.getenv("OPENAI_API_KEY")),\n        systemPrompt = "You are a helpful assistant.",\n        llmModel = OpenAIModels.Chat.GPT4o,\n    )\n    agent.run("Hello!")\n}\n',
      finds: ["agent:agent", "model:gpt-4o"],
    },
    {
      language: "kotlin",
      code: 'import ai.koog.agents.core.tools.annotations.LLMDescription\nimport ai.koog.agents.core.tools.annotations.Tool\nimport ai.koog.agents.core.tools.reflect.ToolSet\n\nclass Switches : ToolSet {\n    @Tool\n    @LLMDescription("Switches the lamp")\n    fun switch(state: Boolean): String = "done"\n}\n',
      finds: ["tool:switch"],
    },
    {
      language: "kotlin",
      code: 'import com.acme.agents.AIAgent\n\nfun main() {\n    val agent = AIAgent(llmModel = "bond-007", systemPrompt = "Shaken")\n}\n',
      finds: [],
    },
  ],
});
