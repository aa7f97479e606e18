using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Tallpine.Warranty.Api.Plugins;

namespace Tallpine.Warranty.Api.Agents;

public sealed class ClaimAgents(
    Kernel kernel,
    ClaimsPlugin claims,
    PhotoPlugin photos,
    WorkshopPlugin workshop,
    CarrierPlugin carrier,
    ManualsPlugin manuals)
{
    public ChatCompletionAgent Desk()
    {
        var desk = kernel.Clone();
        desk.Plugins.AddFromObject(claims, "Claims");
        desk.Plugins.AddFromObject(carrier, "Carrier");

        return new ChatCompletionAgent
        {
            Name = "claims_desk",
            Instructions = Prompts.Claims,
            Kernel = desk,
            Arguments = new KernelArguments(new OpenAIPromptExecutionSettings
            {
                FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
                MaxTokens = 900,
            }),
        };
    }

    public ChatCompletionAgent Workshop()
    {
        var bench = kernel.Clone();
        bench.Plugins.AddFromObject(photos, "Photos");
        bench.Plugins.AddFromObject(workshop, "Workshop");
        bench.Plugins.AddFromObject(manuals, "Manuals");

        return new ChatCompletionAgent
        {
            Name = "workshop_helper",
            Instructions = Prompts.Workshop,
            Kernel = bench,
            Arguments = new KernelArguments(new OpenAIPromptExecutionSettings
            {
                FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
            }),
        };
    }
}
