import { defineSignature } from "../../../domain/signature.ts";

export const claudeAgentSdk = defineSignature({
  id: "claude-agent-sdk",
  title: "Claude Agent SDK",
  category: "agent-framework",
  provider: "anthropic",
  packages: {
    pypi: ["claude-agent-sdk", "claude-code-sdk"],
    npm: ["@anthropic-ai/claude-agent-sdk", "@anthropic-ai/claude-code"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["{claude_agent_sdk,claude_code_sdk}.**.{ClaudeSDKClient,query}"],
      name: ["name"],
      model: ["options.model", "model"],
      instructions: ["options.system_prompt", "options.append_system_prompt"],
      tools: ["options.allowed_tools"],
      servers: ["options.mcp_servers"],
      namedTools: {
        Read: ["reads-files"],
        Glob: ["reads-files"],
        Grep: ["reads-files"],
        LS: ["reads-files"],
        Write: ["writes-files"],
        Edit: ["writes-files"],
        MultiEdit: ["writes-files"],
        NotebookEdit: ["writes-files"],
        Bash: ["runs-commands"],
        WebSearch: ["reads-untrusted-content"],
        WebFetch: ["reads-untrusted-content", "sends-outside"],
        Task: [],
      },
      maxSteps: ["options.max_turns"],
    },
    {
      language: "python",
      role: "pipeline",
      names: ["{claude_agent_sdk,claude_code_sdk}.**.{ClaudeAgentOptions,ClaudeCodeOptions}"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{claude_agent_sdk,claude_code_sdk}.tool"],
      name: [0],
    },
    {
      language: "python",
      role: "mcp-server",
      names: ["{claude_agent_sdk,claude_code_sdk}.create_sdk_mcp_server"],
      name: ["name", 0],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["{@anthropic-ai/claude-agent-sdk,@anthropic-ai/claude-code}.query"],
      model: ["options.model"],
      instructions: ["options.systemPrompt", "options.appendSystemPrompt"],
      servers: ["options.mcpServers"],
      maxSteps: ["options.maxTurns"],
    },
    {
      language: "javascript",
      role: "tool",
      names: ["@anthropic-ai/claude-agent-sdk.tool"],
      name: [0],
    },
    {
      language: "javascript",
      role: "mcp-server",
      names: ["@anthropic-ai/claude-agent-sdk.createSdkMcpServer"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from claude_agent_sdk import query, ClaudeAgentOptions\n\nasync def main():\n    async for m in query(prompt="hi", options=ClaudeAgentOptions(model="claude-sonnet-4-5", max_turns=3)):\n        print(m)\n',
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "python",
      code: 'from sqlalchemy import query\nquery(prompt="x")\n',
      finds: [],
    },
  ],
});
