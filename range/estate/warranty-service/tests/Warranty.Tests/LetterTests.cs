using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Xunit;

namespace Tallpine.Warranty.Tests;

public class LetterTests
{
    [Fact(Skip = "needs a key")]
    public async Task JudgeFindsTheLetterPolite()
    {
        var kernel = Kernel.CreateBuilder()
            .AddOpenAIChatCompletion("gpt-4o-mini-2024-07-18", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!)
            .Build();
        var judge = kernel.GetRequiredService<IChatCompletionService>();
        var verdict = await judge.GetChatMessageContentAsync("Is this letter polite? Answer yes or no. ...");
        Assert.StartsWith("yes", verdict.Content, StringComparison.OrdinalIgnoreCase);
    }
}
