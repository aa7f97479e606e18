class Trip < ApplicationRecord
  belongs_to :customer
  has_many :passages, dependent: :destroy

  scope :shared, -> { where(shared: true) }
end
