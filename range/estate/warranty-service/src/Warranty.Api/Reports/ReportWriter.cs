using Azure.AI.OpenAI;
using Azure.Identity;
using Dapper;
using Npgsql;
using OpenAI.Chat;

namespace Tallpine.Warranty.Api.Reports;

public sealed class ReportWriter(NpgsqlDataSource source, IConfiguration configuration)
{
    private readonly ChatClient _chat = new AzureOpenAIClient(
        new Uri(configuration["AzureOpenAI:Endpoint"]!),
        new DefaultAzureCredential()).GetChatClient("o3-mini-2025-01-31");

    public async Task<IEnumerable<dynamic>> AnswerAsync(string question)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage("Write one PostgreSQL query over the table claims(number, customer, product, state, value)."),
                new UserChatMessage(question),
            ],
            new ChatCompletionOptions { MaxOutputTokenCount = 300 });

        await using var connection = await source.OpenConnectionAsync();
        return await connection.QueryAsync(completion.Content[0].Text);
    }
}
