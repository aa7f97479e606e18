class RenameTrip < RubyLLM::Tool
  description "Gives a trip another title."
  param :id, type: :integer, desc: "Number of the trip"
  param :title, desc: "The new title"

  def initialize(customer)
    @customer = customer
  end

  def execute(id:, title:)
    trip = Trip.find_by(customer: @customer, id: id)
    return { error: "There is no such trip." } unless trip

    trip.update!(title: title)
    { title: trip.title }
  end
end
