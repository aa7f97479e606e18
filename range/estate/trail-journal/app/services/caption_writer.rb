class CaptionWriter
  SYSTEM = "You write captions for photographs of tours, at most twelve words."

  def initialize(client: OpenAI::Client.new)
    @client = client
  end

  def caption(url)
    response = @client.chat(
      parameters: {
        model: "gpt-4o-mini-2024-07-18",
        max_tokens: 60,
        messages: [
          { role: "system", content: SYSTEM },
          { role: "user", content: [{ type: "image_url", image_url: { url: url } }] },
        ],
      },
    )
    response.dig("choices", 0, "message", "content")
  end
end
