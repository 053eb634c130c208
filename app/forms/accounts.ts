import { z } from 'zod';
import { roles } from '../domain/accounts';
import { mostPasswordLength } from '../domain/passwords';
import { checkbox, email, line, requiredLine } from './fields';

/** Taken as typed, spaces and all. How good a new one is, is asked where the list of common ones is. */
const password = (missing: string) =>
  z
    .string({ error: missing })
    .min(1, missing)
    .max(mostPasswordLength, `Keep this under ${mostPasswordLength.toLocaleString('en')} characters.`);
const requiredEmail = email.refine((value) => value !== '', 'Type your e-mail address.');

export const signInForm = z.strictObject({
  email: requiredEmail,
  password: password('Type your password.'),
  /** Where to go then. */
  to: line(2_000),
});

export const setupForm = z.strictObject({
  code: requiredLine('Type the code that the server printed.', 60),
  name: requiredLine('Type your name.'),
  email: requiredEmail,
  password: password('Choose a password.'),
});

export const invitationForm = z.strictObject({
  email: requiredEmail,
  password: password('Choose a password.'),
});

export const inviteForm = z.strictObject({ owner: checkbox });

export const roleForm = z.strictObject({ role: z.enum(roles) });

export const passwordForm = z.strictObject({
  current: password('Type your password of now.'),
  password: password('Choose a new password.'),
});

/** What is never written back into a page. */
export const passwordFields = ['password', 'current'];
