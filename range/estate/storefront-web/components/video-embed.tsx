/** Embeds a product film. The token only allows this one film. */
export function VideoEmbed({ film, token }: { film: string; token: string }) {
  const source = `https://video.tallpine.example/embed/${film}?token=${token}`;
  return <iframe src={source} title="Product film" allow="fullscreen" />;
}
