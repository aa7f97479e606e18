require "rails_helper"

RSpec.describe TripAssistant do
  it "points to the report", :live do
    judge = RubyLLM.chat(model: "o4-mini-2025-04-16")
    answer = described_class.new(create(:customer)).answer("Is the Kleine Reibn safe today?")
    expect(judge.ask("Does this give advice on safety? Answer yes or no. #{answer}").content).to match(/no/i)
  end
end
