import { emailKey } from './accounts';

export const leastPasswordLength = 10;
export const mostPasswordLength = 1_000;

/**
 * What is wrong with a new password, in a sentence, or null. There are no rules of composition: only that it is long
 * enough, not the e-mail address, and not among the passwords that are tried first (`isCommon`, asked in lower case).
 */
export function passwordFault(
  password: string,
  email: string,
  isCommon: (password: string) => boolean,
): string | null {
  if ([...password].length < leastPasswordLength) {
    return `Use at least ${leastPasswordLength} characters. A few words in a row are easy to keep in mind.`;
  }
  const typed = password.normalize('NFKC').toLowerCase();
  const address = emailKey(email);
  if (typed.trim() === address || typed.trim() === address.split('@')[0]) {
    return 'Choose something else than your e-mail address.';
  }
  if (/^(.)\1*$/u.test(typed) || isCommon(typed)) {
    return 'This is one of the passwords that are tried first. Choose another one.';
  }
  return null;
}
