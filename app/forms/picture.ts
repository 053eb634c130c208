import { z } from 'zod';

const megabyte = 1024 * 1024;
/** As much as the server takes for these forms. */
const pictureBytes = 5 * megabyte;

/** A logo or a photo: checked in the browser before anything is sent, and again on arrival. What is in it is read later. */
export const pictureForm = z.strictObject({
  picture: z
    .file({ error: 'Choose a picture first.' })
    .min(1, 'This file is empty. Choose another.')
    .max(pictureBytes, 'This file is larger than 5 MB. Save the picture smaller, and try again.'),
});
