import { useMutation } from "@tanstack/react-query";
import { api, queries } from "../../client/api.ts";
import { Problem } from "../../ui/states.tsx";

/** What a person may choose to upload. */
export const UPLOADED = ".zip,.tar,.tar.gz,.tgz,.sarif,.json";

/** Sends a file as the whole content of a source, whose scan starts. */
export async function upload(id: string, file: File): Promise<void> {
  const body = new Uint8Array(await file.arrayBuffer());
  await api.sources.upload({ params: { id }, query: { name: file.name || undefined }, body });
}

/** Lets a person upload a source's content anew. */
export function UploadButton({ id, name }: { readonly id: string; readonly name: string }) {
  const send = useMutation({
    mutationFn: (file: File) => upload(id, file),
    onSettled: () => queries.invalidateQueries({ queryKey: ["scan", id] }),
  });
  return (
    <>
      <label className="field">
        <span>
          {send.isPending ? "Uploading …" : "Upload it anew"}
          <span className="visually-hidden"> {name}</span>
        </span>
        <input
          type="file"
          accept={UPLOADED}
          disabled={send.isPending}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) send.mutate(file);
            target.value = "";
          }}
        />
      </label>
      {send.isError ? <Problem error={send.error} /> : null}
    </>
  );
}
