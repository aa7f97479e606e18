namespace :passages do
  desc "Work out the vectors of passages that have none"
  task embed: :environment do
    Passage.where(embedding: nil).find_each do |passage|
      passage.update!(embedding: RubyLLM.embed(passage.text).vectors)
    end
  end
end
