import { create as contentDisposition } from 'content-disposition';

type Download = { mediaType: string; filename: string };

/** Text as a download, written as it is read: however long it is, little of it is in memory. */
export function streamResponse(text: AsyncGenerator<string>, file: Download): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
  return downloadOf(body, file);
}

/** A body of bytes as a download. */
export function downloadOf(body: ReadableStream, file: Download): Response {
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': contentDisposition(file.filename, { type: 'attachment' }),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
