import { defineSignature } from "../../../domain/signature.ts";

export const composio = defineSignature({
  id: "composio",
  title: "Composio",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["composio", "composio-core", "composio-agno", "composio-langchain", "composio-openai", "composio-crewai"],
    npm: ["composio-core", "@composio/core"],
  },
  symbols: [
    {
      language: "python",
      role: "toolkit",
      names: [
        "{composio,composio_core,composio_agno,composio_langchain,composio_langgraph,composio_openai,composio_openai_agents,composio_crewai,composio_llamaindex,composio_google}.**.{ComposioToolSet,OpenAIToolSet,ComposioLangchain}().{get_tools,get_actions}",
        "{composio,composio_core}.**.Composio().tools.get",
      ],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from agno.agent import Agent\nfrom composio_agno import Action, ComposioToolSet\ntoolset = ComposioToolSet()\ncomposio_tools = toolset.get_tools(actions=[Action.GOOGLEDOCS_CREATE_DOCUMENT_MARKDOWN])\nagent = Agent(name="Reporter", tools=[composio_tools])\n',
      finds: ["tool:composio_tools", "agent:Reporter"],
    },
    {
      language: "python",
      code: "from composers import ComposioToolSet\nComposioToolSet().get_tools()\n",
      finds: [],
    },
  ],
});
