class TripAssistant
  INSTRUCTIONS = <<~TEXT
    You help customers of an outdoor shop with the journal of their tours.
    Never give advice on whether a slope is safe; point to the avalanche report instead.
  TEXT

  def initialize(customer)
    @customer = customer
  end

  def answer(question)
    chat = RubyLLM.chat(model: "claude-sonnet-4-5-20250929")
      .with_instructions(INSTRUCTIONS)
      .with_tools(FindTrips.new(@customer), RenameTrip.new(@customer), HutPage, AvalancheReport, DrawMap)
    chat.ask(question).content
  end
end
