import { create as contentDisposition } from 'content-disposition';

/** A body of bytes as a download. */
export function downloadOf(body: ReadableStream, file: { mediaType: string; filename: string }): Response {
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': contentDisposition(file.filename, { type: 'attachment' }),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
