class SummariesController < ApplicationController
  def show
    trip = Trip.shared.find(params[:id])
    summary = TripSummary.new(trip).html(style: params[:style])
    render html: summary.html_safe
  end
end
