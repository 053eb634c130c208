import { createRequire } from 'node:module';

export type Face = { family: string; fontWeight: number; fontStyle: 'normal' | 'italic'; file: string };

const resolve = createRequire(import.meta.url).resolve;
const sans = (name: string) => resolve(`@ibm/plex-sans/fonts/complete/woff/IBMPlexSans-${name}.woff`);
const serif = (name: string) => resolve(`@ibm/plex-serif/fonts/complete/woff/IBMPlexSerif-${name}.woff`);

/**
 * Every face a document is printed in: whole fonts of a package, not the subsets the browser gets. Both families hold
 * Latin, Greek, Cyrillic and Vietnamese. Serif has an italic only because react-pdf asks each family of a fallback
 * chain for the style of the text.
 */
export const faces = (): Face[] => [
  { family: 'Plex Sans', fontWeight: 400, fontStyle: 'normal', file: sans('Regular') },
  { family: 'Plex Sans', fontWeight: 600, fontStyle: 'normal', file: sans('SemiBold') },
  { family: 'Plex Sans', fontWeight: 400, fontStyle: 'italic', file: sans('Italic') },
  { family: 'Plex Serif', fontWeight: 400, fontStyle: 'normal', file: serif('Regular') },
  { family: 'Plex Serif', fontWeight: 500, fontStyle: 'normal', file: serif('Medium') },
  { family: 'Plex Serif', fontWeight: 600, fontStyle: 'normal', file: serif('SemiBold') },
  { family: 'Plex Serif', fontWeight: 400, fontStyle: 'italic', file: serif('Italic') },
];
