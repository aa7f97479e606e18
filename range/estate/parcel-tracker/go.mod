module git.tallpine.example/logistics/parcel-tracker

go 1.23.4

require (
	github.com/jackc/pgx/v5 v5.7.2
	github.com/mark3labs/mcp-go v0.32.0
	github.com/ollama/ollama v0.1.33
	github.com/openai/openai-go v1.5.0
	github.com/tmc/langchaingo v0.1.13
)
