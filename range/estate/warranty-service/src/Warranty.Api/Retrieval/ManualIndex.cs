using Microsoft.Extensions.AI;
using Qdrant.Client;
using Qdrant.Client.Grpc;

namespace Tallpine.Warranty.Api.Retrieval;

public sealed class ManualIndex(QdrantClient qdrant, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    private const string Collection = "repair-manuals";

    public async Task<IReadOnlyList<string>> SearchAsync(string question)
    {
        var vector = await embeddings.GenerateVectorAsync(question);
        var points = await qdrant.SearchAsync(Collection, vector, limit: 5);
        return points.Select(point => point.Payload["text"].StringValue).ToList();
    }

    public async Task AddAsync(ulong id, string text)
    {
        var vector = await embeddings.GenerateVectorAsync(text);
        await qdrant.UpsertAsync(Collection,
        [
            new PointStruct { Id = id, Vectors = vector.ToArray(), Payload = { ["text"] = text } },
        ]);
    }
}
