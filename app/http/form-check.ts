import type { RequestHandler } from 'express';
import { refuse } from './refuse';

/** A price page that is full to its limits sends somewhat less. */
const mostFields = 4_000;
const longestName = 200;
/** `lines[1000000000].quantity` would become a list that long. */
const hugeIndex = /\[\d{4,}\]/;

/**
 * Lets only bodies through that a route can read as a form, so that `request.formData()` never fails there. They are
 * small and already in memory, so reading them twice costs little.
 */
export const formCheck: RequestHandler = async (req, res, next) => {
  const body: Buffer | undefined = res.locals.body;
  if (!body?.length) {
    // A button without fields sends nothing at all, which is an empty form and not an unreadable one.
    req.headers['content-type'] = 'application/x-www-form-urlencoded';
    return next();
  }
  const type = req.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    return refuse(req, res, 415, 'The server reads forms only. Send it from the page.');
  }
  const names = await namesOf(body, type);
  if (!names || names.length > mostFields || names.some(isAbsurd)) {
    return refuse(req, res, 400, 'This form did not arrive whole, so nothing was saved. Send it again.');
  }
  next();
};

async function namesOf(body: Buffer, type: string): Promise<string[] | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
    return [...form.keys()];
  } catch {
    return null;
  }
}

const isAbsurd = (name: string): boolean => name.length > longestName || hugeIndex.test(name);
