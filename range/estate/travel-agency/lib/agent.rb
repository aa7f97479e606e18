# frozen_string_literal: true

# A person who sells tours for a partner agency.
class Agent
  TOOLS = %w[calendar ledger].freeze
  attr_reader :name, :model

  def initialize(name, model: "gemini")
    @name = name
    @model = model
  end

  def chat(message)
    Mailbox.deliver(to: name, body: message)
  end
end
