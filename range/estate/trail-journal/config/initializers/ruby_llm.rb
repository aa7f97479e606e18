RubyLLM.configure do |config|
  config.anthropic_api_key = ENV.fetch("ANTHROPIC_API_KEY")
  config.openai_api_key = ENV.fetch("OPENAI_API_KEY", nil)
  config.default_model = "claude-sonnet-4-5-20250929"
  config.default_embedding_model = "text-embedding-3-small"
  config.request_timeout = 60
end
