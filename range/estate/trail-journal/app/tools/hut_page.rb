class HutPage < RubyLLM::Tool
  description "Reads the page of a mountain hut."
  param :address, desc: "Address of the page"

  def execute(address:)
    Faraday.get(address).body.truncate(8_000)
  end
end
