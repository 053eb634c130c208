import { z } from 'zod';

const megabyte = 1024 * 1024;
/** As much as the server takes for this form: room for a font with all of Chinese. */
const fontBytes = 12 * megabyte;

/** Checked in the browser before anything is sent, and again on arrival. What is in the file is read later. */
export const fontForm = z.strictObject({
  font: z
    .file({ error: 'Choose a font first.' })
    .min(1, 'This file is empty. Choose another.')
    .max(fontBytes, 'This file is larger than 12 MB. Choose a smaller font.'),
});
