class TagTripJob < ApplicationJob
  queue_as :low

  def perform(trip)
    chat = RubyLLM.chat
    chat.with_instructions("Answer with up to five tags, separated by commas.")
    trip.update!(tags: chat.ask(trip.notes).content.split(",").map(&:strip))
  end
end
