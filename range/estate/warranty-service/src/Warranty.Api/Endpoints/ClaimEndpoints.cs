using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Tallpine.Warranty.Api.Agents;

namespace Tallpine.Warranty.Api.Endpoints;

public sealed record Question(string Text);

internal static class ClaimEndpoints
{
    public static void MapClaims(this WebApplication app)
    {
        app.MapPost("/desk/questions", (Question question, ClaimAgents agents) => Answer(agents.Desk(), question));
        app.MapPost("/workshop/questions", (Question question, ClaimAgents agents) => Answer(agents.Workshop(), question));
    }

    private static async Task<IResult> Answer(ChatCompletionAgent agent, Question question)
    {
        var thread = new ChatHistoryAgentThread();
        var parts = new List<string>();
        await foreach (var message in agent.InvokeAsync(question.Text, thread))
        {
            parts.Add(message.Message.Content ?? string.Empty);
        }

        return Results.Ok(new { answer = string.Concat(parts) });
    }
}
