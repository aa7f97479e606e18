using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Tallpine.Warranty.Mcp;

[McpServerToolType]
public static class GuideTools
{
    private const string Root = "/srv/guides";

    [McpServerTool(Name = "read_guide"), Description("The text of a repair guide.")]
    public static string ReadGuide([Description("Name of the guide")] string guide)
    {
        return File.ReadAllText(Path.Combine(Root, guide + ".md"));
    }

    [McpServerTool(Name = "save_guide"), Description("Writes a repair guide anew.")]
    public static void SaveGuide(string guide, string text)
    {
        File.WriteAllText(Path.Combine(Root, Path.GetFileName(guide) + ".md"), text);
    }
}
