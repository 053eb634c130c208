import { createRequire } from 'node:module';

export type Face = { family: string; fontWeight: number; fontStyle: 'normal' | 'italic'; file: string };

const resolve = createRequire(import.meta.url).resolve;
const sans = (name: string) => resolve(`@expo-google-fonts/ibm-plex-sans/${name}/IBMPlexSans_${name}.ttf`);
const serif = (name: string) => resolve(`@expo-google-fonts/ibm-plex-serif/${name}/IBMPlexSerif_${name}.ttf`);

/**
 * Every face a document is printed in: whole fonts of a package, not the subsets the browser gets. Both families hold
 * Latin, Cyrillic and Vietnamese; Greek is in Sans alone, which has a medium for the Greek of titles. Serif has an
 * italic only because react-pdf asks each family of a fallback chain for the style of the text.
 */
export const faces = (): Face[] => [
  { family: 'Plex Sans', fontWeight: 400, fontStyle: 'normal', file: sans('400Regular') },
  { family: 'Plex Sans', fontWeight: 500, fontStyle: 'normal', file: sans('500Medium') },
  { family: 'Plex Sans', fontWeight: 600, fontStyle: 'normal', file: sans('600SemiBold') },
  { family: 'Plex Sans', fontWeight: 400, fontStyle: 'italic', file: sans('400Regular_Italic') },
  { family: 'Plex Serif', fontWeight: 400, fontStyle: 'normal', file: serif('400Regular') },
  { family: 'Plex Serif', fontWeight: 500, fontStyle: 'normal', file: serif('500Medium') },
  { family: 'Plex Serif', fontWeight: 600, fontStyle: 'normal', file: serif('600SemiBold') },
  { family: 'Plex Serif', fontWeight: 400, fontStyle: 'italic', file: serif('400Regular_Italic') },
];
