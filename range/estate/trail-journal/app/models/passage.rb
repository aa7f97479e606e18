class Passage < ApplicationRecord
  belongs_to :trip
  has_neighbors :embedding
end
