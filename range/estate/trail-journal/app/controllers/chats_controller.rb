class ChatsController < ApplicationController
  before_action :authenticate_customer!

  def create
    render json: { answer: TripAssistant.new(current_customer).answer(params.require(:question)) }
  end

  def update
    chat = Chat.find_by!(customer: current_customer, id: params[:id])
    render json: { answer: chat.ask(params.require(:question)).content }
  end
end
