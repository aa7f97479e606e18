using System.ComponentModel.DataAnnotations;

namespace Tallpine.Warranty.Api.Options;

public sealed class AzureOpenAIOptions
{
    public const string Section = "AzureOpenAI";

    [Required]
    public required string Endpoint { get; init; }

    [Required]
    public required string ChatDeployment { get; init; }

    [Required]
    public required string EmbeddingDeployment { get; init; }
}
