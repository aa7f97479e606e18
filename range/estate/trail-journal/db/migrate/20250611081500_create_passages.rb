class CreatePassages < ActiveRecord::Migration[8.0]
  def change
    enable_extension "vector"

    create_table :passages do |t|
      t.references :trip, null: false
      t.text :text, null: false
      t.vector :embedding, limit: 1536
      t.timestamps
    end
  end
end
