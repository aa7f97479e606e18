using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Tallpine.Warranty.Api.Endpoints;

public sealed record LetterRequest(string Tone, string Claim, string Decision);

internal static class LetterEndpoints
{
    public static void MapLetters(this WebApplication app)
    {
        app.MapPost("/letters", WriteLetter);
        app.MapPost("/letters/preview", PreviewLetter);
    }

    private static async Task<IResult> WriteLetter(LetterRequest request, IChatCompletionService chat)
    {
        var history = new ChatHistory($"You write letters about warranty claims. Write in this tone: {request.Tone}");
        history.AddUserMessage($"Claim {request.Claim}, decision: {request.Decision}");
        var letter = await chat.GetChatMessageContentAsync(
            history,
            new OpenAIPromptExecutionSettings { MaxTokens = 700 });
        return Results.Ok(new { letter = letter.Content });
    }

    private static async Task<IResult> PreviewLetter(LetterRequest request, IChatCompletionService chat)
    {
        var history = new ChatHistory("You write one-page letters about warranty claims as simple HTML.");
        history.AddUserMessage($"Claim {request.Claim}, decision: {request.Decision}");
        var letter = await chat.GetChatMessageContentAsync(history);
        return Results.Content($"<article>{letter.Content}</article>", "text/html");
    }
}
