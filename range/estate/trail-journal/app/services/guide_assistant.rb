class GuideAssistant
  def initialize
    @llm = Langchain::LLM::Anthropic.new(
      api_key: ENV["ANTHROPIC_API_KEY"],
      default_options: { chat_model: "claude-3-5-haiku-20241022" },
    )
    @library = Langchain::Vectorsearch::Pgvector.new(
      url: ENV["DATABASE_URL"],
      index_name: "guide_books",
      namespace: nil,
      llm: Langchain::LLM::OpenAI.new(
        api_key: ENV["OPENAI_API_KEY"],
        default_options: { embedding_model: "text-embedding-3-large" },
      ),
    )
  end

  def assistant
    Langchain::Assistant.new(
      llm: @llm,
      instructions: "You are a mountain guide who answers from the guide books of the shop.",
      tools: [Langchain::Tool::Vectorsearch.new(vectorsearch: @library), Langchain::Tool::Calculator.new],
    )
  end

  def answer(question)
    guide = assistant
    guide.add_message_and_run!(content: question)
    guide.messages.last.content
  end
end
