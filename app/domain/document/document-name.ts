import type { Snapshot } from '../proposal';
import { recordWordsIn } from './words/record/record-words';

/**
 * The file name of a sent document: number, revision where there was more than one, and title, without what file
 * systems refuse. At most about 100 characters.
 */
export function documentName(number: string, revision: number, title: string): string {
  const name = [number, revision > 1 ? `revision ${revision}` : '', title].filter(Boolean).join(' ');
  const safe = name
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...safe].slice(0, 96).join('').trim();
}

/** The same of its acceptance record, in the words of the offer. */
export const recordName = ({ number, revision, offer }: Snapshot): string =>
  documentName(number, revision, `${recordWordsIn(offer.language).heading} ${offer.title}`);
