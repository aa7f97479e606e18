using Dapper;
using Npgsql;

namespace Tallpine.Warranty.Api.Data;

public sealed record Claim(string Number, string Customer, string Product, string State, decimal Value);

public sealed class ClaimsRepository(NpgsqlDataSource source)
{
    public async Task<Claim?> FindAsync(string number)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.QuerySingleOrDefaultAsync<Claim>(
            "SELECT number, customer, product, state, value FROM claims WHERE number = @number",
            new { number });
    }

    public async Task<IReadOnlyList<Claim>> SearchAsync(string condition)
    {
        await using var connection = await source.OpenConnectionAsync();
        var rows = await connection.QueryAsync<Claim>(
            $"SELECT number, customer, product, state, value FROM claims WHERE {condition} LIMIT 20");
        return rows.AsList();
    }

    public async Task<int> SetStateAsync(string number, string state)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteAsync(
            "UPDATE claims SET state = @state, changed = now() WHERE number = @number",
            new { number, state });
    }
}
