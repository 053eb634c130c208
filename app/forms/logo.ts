import { z } from 'zod';

const megabyte = 1024 * 1024;
/** As much as the server takes for this form. */
const logoBytes = 5 * megabyte;

/** Checked in the browser before anything is sent, and again on arrival. What is in the file is read later. */
export const logoForm = z.strictObject({
  logo: z
    .file({ error: 'Choose a picture first.' })
    .min(1, 'This file is empty. Choose another.')
    .max(logoBytes, 'This file is larger than 5 MB. Save the picture smaller, and try again.'),
});
