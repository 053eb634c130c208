import { z } from 'zod';
import { checkbox } from './fields';

/** "Forget this person": whether their name goes out of sent copies and papers too. */
export const erasureForm = z.strictObject({ papers: checkbox });
