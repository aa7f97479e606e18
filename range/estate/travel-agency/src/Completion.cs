namespace Tallpine.Travel;

/// <summary>Completes the names of places while a person types.</summary>
public sealed class CompletionClient
{
    private readonly string model = "o1";
    private readonly Dictionary<string, string[]> embeddings = new();

    public IEnumerable<string> Complete(string prompt, int maxTokens = 8) =>
        embeddings.TryGetValue(model + prompt, out var found) ? found.Take(maxTokens) : [];
}
