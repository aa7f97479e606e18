using Azure.Identity;
using Microsoft.SemanticKernel;
using Npgsql;
using Qdrant.Client;
using Tallpine.Warranty.Api.Agents;
using Tallpine.Warranty.Api.Data;
using Tallpine.Warranty.Api.Endpoints;
using Tallpine.Warranty.Api.Options;
using Tallpine.Warranty.Api.Plugins;
using Tallpine.Warranty.Api.Reports;
using Tallpine.Warranty.Api.Retrieval;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddOptions<AzureOpenAIOptions>()
    .BindConfiguration(AzureOpenAIOptions.Section)
    .ValidateDataAnnotations()
    .ValidateOnStart();

var azure = builder.Configuration.GetSection(AzureOpenAIOptions.Section).Get<AzureOpenAIOptions>()!;
var credential = new DefaultAzureCredential();

builder.Services.AddNpgsqlDataSource(builder.Configuration.GetConnectionString("Claims")!);
builder.Services.AddSingleton(new QdrantClient(
    builder.Configuration["Qdrant:Host"]!,
    builder.Configuration.GetValue<int>("Qdrant:Port")));

builder.Services.AddSingleton<ClaimsRepository>();
builder.Services.AddSingleton<ManualIndex>();
builder.Services.AddSingleton<ClaimsPlugin>();
builder.Services.AddSingleton<PhotoPlugin>();
builder.Services.AddSingleton<WorkshopPlugin>();
builder.Services.AddSingleton<CarrierPlugin>();
builder.Services.AddSingleton<ManualsPlugin>();
builder.Services.AddSingleton<ReportWriter>();
builder.Services.AddHttpClient();

builder.Services.AddKernel();
builder.Services.AddAzureOpenAIChatCompletion(azure.ChatDeployment, azure.Endpoint, credential);
builder.Services.AddAzureOpenAIEmbeddingGenerator(azure.EmbeddingDeployment, azure.Endpoint, credential);
builder.Services.AddScoped<ClaimAgents>();

var app = builder.Build();

app.MapClaims();
app.MapLetters();
app.MapReports();
app.MapGet("/healthz", () => Results.Ok());

app.Run();
