using System.ComponentModel;
using System.Diagnostics;
using Microsoft.SemanticKernel;

namespace Tallpine.Warranty.Api.Plugins;

public sealed class WorkshopPlugin(ILogger<WorkshopPlugin> logger)
{
    [KernelFunction("print_label")]
    [Description("Prints the return label of a claim in the workshop.")]
    public async Task<int> PrintLabelAsync(string number, string printer)
    {
        logger.LogInformation("Printing {Number}", number);
        using var process = Process.Start(new ProcessStartInfo
        {
            FileName = "/bin/sh",
            Arguments = $"-c \"label --claim {number} | lpr -P {printer}\"",
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    [KernelFunction("days_left")]
    [Description("How many days of warranty are left.")]
    public static int DaysLeft(DateOnly bought, int years)
    {
        return bought.AddYears(years).DayNumber - DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
    }
}
