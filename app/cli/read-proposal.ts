import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Offer, Recipient } from '../domain/proposal';
import type { FieldError } from '../forms/field-errors';
import { proposalFileBytes } from '../forms/limits';
import { type FileFooting, parseProposalFile } from '../forms/proposal-file';

export type ReadProposal =
  | { ok: true; offer: Offer; to: Recipient; footing: FileFooting; json: unknown }
  | { ok: false; errors: FieldError[] };

/** Reads and parses FILE, or standard input for `-`. */
export async function readProposal(file: string): Promise<ReadProposal> {
  const text = await textIn(file === '-' ? process.stdin : createReadStream(file));
  if (!text.ok) return unreadable(text.message);
  let json: unknown;
  try {
    json = JSON.parse(text.text);
  } catch (error) {
    return unreadable(`is not JSON: ${(error as Error).message}`);
  }
  const parsed = parseProposalFile(json);
  return parsed.ok ? { ...parsed, json } : parsed;
}

const unreadable = (message: string): ReadProposal => ({
  ok: false,
  errors: [{ path: '(the whole file)', message }],
});

type Text = { ok: true; text: string } | { ok: false; message: string };

async function textIn(stream: Readable): Promise<Text> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > proposalFileBytes) return { ok: false, message: 'is larger than 1 MB' };
      chunks.push(chunk);
    }
  } catch (error) {
    return { ok: false, message: `cannot be read: ${(error as Error).message}` };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { ok: false, message: 'is not UTF-8 text' };
  }
}
