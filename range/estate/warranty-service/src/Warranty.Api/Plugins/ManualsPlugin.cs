using System.ComponentModel;
using Microsoft.SemanticKernel;
using Tallpine.Warranty.Api.Retrieval;

namespace Tallpine.Warranty.Api.Plugins;

public sealed class ManualsPlugin(ManualIndex index)
{
    [KernelFunction("search_manuals")]
    [Description("Passages of the repair manuals that fit a question.")]
    public async Task<string> SearchManualsAsync(string question)
    {
        var passages = await index.SearchAsync(question);
        return string.Join("\n---\n", passages);
    }
}
