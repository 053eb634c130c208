import type { Letter } from '../../app/domain/post/letter';
import { letterHtml } from './letter-html';
import { letterText } from './letter-text';

export type Message = { subject: string; text: string; html: string };

/** A letter in both forms that a mail has. `logo`: see `letterHtml`. */
export const messageOf = (letter: Letter, look: { logo?: boolean } = {}): Message => ({
  subject: letter.subject,
  text: letterText(letter),
  html: letterHtml(letter, look),
});
