class Statistics
  def initialize(client: OpenAI::Client.new)
    @client = client
  end

  def answer(question)
    response = @client.chat(
      parameters: {
        model: "gpt-5-mini-2025-08-07",
        messages: [
          { role: "system", content: "Write one PostgreSQL query over trips(id, region, metres, started_on)." },
          { role: "user", content: question },
        ],
      },
    )
    sql = response.dig("choices", 0, "message", "content")
    ActiveRecord::Base.connection.select_all(sql).to_a
  end
end
