import { create as contentDisposition } from 'content-disposition';

/** Bytes as a download, or shown in the browser; `filename` may hold any script. */
export function fileResponse(
  bytes: Uint8Array,
  file: { mediaType: string; filename: string; type: 'attachment' | 'inline'; cacheControl: string },
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(file.filename, { type: file.type }),
      'Cache-Control': file.cacheControl,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
