using Tallpine.Warranty.Api.Reports;

namespace Tallpine.Warranty.Api.Endpoints;

internal static class ReportEndpoints
{
    public static void MapReports(this WebApplication app)
    {
        app.MapGet("/reports", async (string question, ReportWriter reports) =>
            Results.Ok(await reports.AnswerAsync(question)));
    }
}
