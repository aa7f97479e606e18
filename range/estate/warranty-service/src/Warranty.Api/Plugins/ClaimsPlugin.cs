using System.ComponentModel;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Tallpine.Warranty.Api.Data;

namespace Tallpine.Warranty.Api.Plugins;

public sealed class ClaimsPlugin(ClaimsRepository claims)
{
    [KernelFunction("get_claim")]
    [Description("One warranty claim with its state.")]
    public async Task<string> GetClaimAsync([Description("Number of the claim, such as W-20418")] string number)
    {
        var claim = await claims.FindAsync(number);
        return claim is null ? "There is no such claim." : JsonSerializer.Serialize(claim);
    }

    [KernelFunction("search_claims")]
    [Description("Claims that meet a condition on customer, product, state or value.")]
    public async Task<string> SearchClaimsAsync([Description("Condition over the columns")] string condition)
    {
        return JsonSerializer.Serialize(await claims.SearchAsync(condition));
    }

    [KernelFunction("set_claim_state")]
    [Description("Moves a claim on: received, accepted, refused, repaired or replaced.")]
    public async Task<string> SetClaimStateAsync(string number, string state)
    {
        return await claims.SetStateAsync(number, state) == 1 ? "done" : "There is no such claim.";
    }
}
