# frozen_string_literal: true

require "tty-prompt"
require_relative "agent"

SYSTEM_PROMPT = "tours> "

prompt = TTY::Prompt.new(prefix: SYSTEM_PROMPT)
agent = Agent.new(prompt.ask("Agent?"), model: prompt.select("Vehicle?", %w[claude llama gemini]))
agent.chat("The tour is booked.")
