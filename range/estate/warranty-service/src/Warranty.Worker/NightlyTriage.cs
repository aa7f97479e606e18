using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Tallpine.Warranty.Worker;

public sealed class NightlyTriage(IChatClient chat, ILogger<NightlyTriage> logger) : BackgroundService
{
    private const string Instructions =
        "You sort warranty claims into zips, seams, poles, stoves and other. Ask for the product line when it is unclear.";

    private static readonly Dictionary<string, string> Lines = new()
    {
        ["TP-2"] = "tents",
        ["TP-7"] = "stoves",
    };

    [Description("The product line of an article number.")]
    private static string ProductLine(string article)
    {
        return Lines.GetValueOrDefault(article[..4], "unknown");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = 50,
            Tools = [AIFunctionFactory.Create(ProductLine, "product_line")],
        };

        foreach (var path in Directory.EnumerateFiles("/srv/claims/inbox", "*.txt"))
        {
            var response = await chat.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, Instructions),
                    new ChatMessage(ChatRole.User, await File.ReadAllTextAsync(path, stoppingToken)),
                ],
                options,
                stoppingToken);
            logger.LogInformation("{Path}: {Kind}", path, response.Text);
        }
    }
}
