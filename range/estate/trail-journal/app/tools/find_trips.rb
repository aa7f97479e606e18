class FindTrips < RubyLLM::Tool
  description "Trips of the customer who is asking, by region and month."
  param :region, desc: "Name of a region"
  param :month, type: :integer, desc: "Month as a number", required: false

  def initialize(customer)
    @customer = customer
  end

  def execute(region:, month: nil)
    trips = Trip.where(customer: @customer).where("region ILIKE '%#{region}%'")
    trips = trips.where("extract(month from started_on) = ?", month) if month
    trips.limit(20).pluck(:id, :title, :started_on)
  end
end
