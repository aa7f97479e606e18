class ReadTrack < RubyLLM::Tool
  ROOT = Rails.root.join("storage/tracks")

  description "The recorded track of a trip as GPX."
  param :name, desc: "Name of the track"

  def execute(name:)
    File.read(ROOT.join(name))
  end
end
