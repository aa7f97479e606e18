Rails.application.routes.draw do
  resources :chats, only: %i[create update]
  resources :summaries, only: %i[show]
  resources :captions, only: %i[create]
  get "search", to: "searches#index"
end
