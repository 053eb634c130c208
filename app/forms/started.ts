import { z } from 'zod';
import { readMarks } from '../domain/merging';

const marks = z
  .string({ error: 'Open this page again: it says unclearly what it started from.' })
  .max(4_000, 'Open this page again: it says unclearly what it started from.')
  .default('')
  .transform(readMarks);

/**
 * What a step's form started from, field by field, and what its writer chose where somebody else saved too: to keep
 * their own on top of what they were shown, or to take what they were shown.
 */
export const started = z
  .strictObject({ from: marks, keep: marks, take: marks })
  .prefault({})
  .transform(({ from, keep, take }) => ({
    from: { ...from, ...keep },
    take,
    chose: Object.keys({ ...keep, ...take }).length > 0,
  }));
