import { z } from 'zod';
import { checkbox } from './fields';

/** Forgetting somebody: whether their name goes out of sent copies and papers too, and their first name alone out of notes. */
export const erasureForm = z.strictObject({ papers: checkbox, alone: checkbox });
