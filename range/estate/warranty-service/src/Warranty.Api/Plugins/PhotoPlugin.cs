using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Tallpine.Warranty.Api.Plugins;

public sealed class PhotoPlugin(IConfiguration configuration)
{
    private static readonly HashSet<string> Notes = ["zips", "seams", "poles", "stoves"];

    private readonly string _root = configuration["Photos:Root"]!;

    [KernelFunction("read_photo_notes")]
    [Description("What the workshop wrote beside a photograph of a claim.")]
    public Task<string> ReadPhotoNotesAsync([Description("Name of the file")] string file)
    {
        return File.ReadAllTextAsync(Path.Combine(_root, file));
    }

    [KernelFunction("read_checklist")]
    [Description("The checklist for one kind of damage.")]
    public async Task<string> ReadChecklistAsync(string kind)
    {
        if (!Notes.Contains(kind))
        {
            return "There is no such checklist.";
        }

        return await File.ReadAllTextAsync($"/srv/claims/checklists/{kind}.txt");
    }
}
