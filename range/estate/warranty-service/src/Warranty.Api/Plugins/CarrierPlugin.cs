using System.ComponentModel;
using System.Net.Mail;
using Microsoft.SemanticKernel;

namespace Tallpine.Warranty.Api.Plugins;

public sealed class CarrierPlugin(IHttpClientFactory clients)
{
    [KernelFunction("read_carrier_page")]
    [Description("Reads the page on which a carrier shows where a parcel is.")]
    public async Task<string> ReadCarrierPageAsync([Description("Address of the page")] string address)
    {
        using var client = clients.CreateClient();
        return await client.GetStringAsync(address);
    }

    [KernelFunction("mail_customer")]
    [Description("Sends a message to the customer of a claim.")]
    public async Task MailCustomerAsync(string recipient, string subject, string text)
    {
        using var smtp = new SmtpClient("smtp.internal.tallpine.example");
        await smtp.SendMailAsync(new MailMessage("warranty@tallpine.example", recipient, subject, text));
    }
}
