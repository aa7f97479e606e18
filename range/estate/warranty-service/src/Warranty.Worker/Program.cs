using Microsoft.Extensions.AI;
using OpenAI;
using Tallpine.Warranty.Worker;

var builder = Host.CreateApplicationBuilder(args);

IChatClient chat = new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY"))
    .GetChatClient("gpt-5-mini-2025-08-07")
    .AsIChatClient();

builder.Services.AddChatClient(chat).UseFunctionInvocation();
builder.Services.AddHostedService<NightlyTriage>();

builder.Build().Run();
