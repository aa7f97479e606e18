class TripSummary
  def initialize(trip)
    @trip = trip
  end

  def html(style:)
    RubyLLM.chat(model: "gpt-4.1-mini-2025-04-14", provider: :openai)
      .with_instructions("You sum up tours as a short piece of HTML. Style: #{style}")
      .with_temperature(0.3)
      .ask(@trip.notes)
      .content
  end
end
