import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const operations = (code: string) => observed(observeFiles(sourceCode, { "Letters.cs": code }), "operation");

it.each([
  [
    "Semantic Kernel",
    'using Microsoft.SemanticKernel;\nusing Microsoft.SemanticKernel.ChatCompletion;\nclass Letters {\n  async Task<string> Write(IChatCompletionService chat) {\n    var history = new ChatHistory("You write letters to customers.");\n    return (await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { MaxTokens = 70 })).Content;\n  }\n}\n',
  ],
  [
    "Microsoft.Extensions.AI",
    'using Microsoft.Extensions.AI;\nclass Letters(IChatClient chat) {\n  async Task<string> Write() {\n    var options = new ChatOptions { MaxOutputTokens = 70 };\n    return (await chat.GetResponseAsync("Write.", options)).Text;\n  }\n}\n',
  ],
  [
    "OpenAI",
    'using OpenAI.Chat;\nclass Letters(ChatClient chat) {\n  async Task<string> Write() =>\n    (await chat.CompleteChatAsync([new SystemChatMessage("You write letters to customers.")], new ChatCompletionOptions { MaxOutputTokenCount = 70 })).Value.Content[0].Text;\n}\n',
  ],
])("a service that is handed over is asked through %s", (_, code) => {
  expect(operations(code)).toMatchObject([
    { name: "chat in Letters.Write", properties: { operation: "chat", maxTokens: 70 } },
  ]);
});
