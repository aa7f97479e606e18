class DrawMap < RubyLLM::Tool
  description "Draws a map of a track."
  param :track, desc: "Name of the track"
  param :scale, desc: "Scale such as 1:25000"

  def execute(track:, scale:)
    out = "/tmp/#{SecureRandom.hex}.png"
    system("gpx2map --scale #{scale} storage/tracks/#{track} > #{out}")
    { file: out }
  end
end
