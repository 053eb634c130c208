import type { View } from '@react-pdf/renderer';
import { type ComponentProps, createContext, useContext } from 'react';
import type { DocumentStyle } from '~/domain/proposal';
import { legibleAccent, tintOf } from '../legible-accent';
import { colours } from './style';

type Type = {
  fontFamily?: string[];
  fontSize?: number;
  fontWeight?: number;
  fontStyle?: 'italic';
  lineHeight?: number;
  color?: string;
};

/** How one style sets its type and its parts. Lengths in points. */
export type Look = {
  accent: string;
  /** A ground that text reads on. */
  tint: string;
  margin: { top: number; side: number; bottom: number };
  markAt: { top: number } | { bottom: number };
  /** The running text, with its family: every text starts from it. */
  words: Type & { fontFamily: string[]; fontSize: number };
  small: Type;
  heading: Type & { marginBottom: number };
  /** Names and amounts that are read first. */
  display: Type;
  /** How each item begins. */
  bullet: 'dot' | 'dash';
  /** Whether a done-when runs on behind what it belongs to, as in prose. */
  runIn: boolean;
  /** Around an option. */
  card: NonNullable<ComponentProps<typeof View>['style']>;
};

const LookContext = createContext<Look | null>(null);
export const LookProvider = LookContext.Provider;

export function useLook(): Look {
  const look = useContext(LookContext);
  if (!look) throw new Error('A part of the document stands outside its look.');
  return look;
}

/** The firm's own families: asked for every character before ours, or for what ours lack. */
export type Families = { first: string[]; last: string[] };

export function lookOf(style: DocumentStyle, accent: string, { first, last }: Families): Look {
  // Each chain of ours ends in the other family: a character that one lacks is looked for in the other.
  const sans = [...first, 'Plex Sans', 'Plex Serif', ...last];
  const serif = [...first, 'Plex Serif', 'Plex Sans', ...last];
  const legible = legibleAccent(accent);
  return { accent: legible, tint: tintOf(legible), ...looks[style](legible, sans, serif) };
}

type Own = Omit<Look, 'accent' | 'tint'>;

const looks: Record<DocumentStyle, (accent: string, sans: string[], serif: string[]) => Own> = {
  quiet: (accent, sans, serif) => ({
    margin: { top: 34, side: 58, bottom: 43 },
    markAt: { top: 12 },
    words: { fontFamily: sans, fontSize: 9.1, lineHeight: 1.36 },
    small: { fontSize: 8.2, color: colours.quiet },
    heading: { fontSize: 9, fontWeight: 600, color: accent, marginBottom: 3 },
    display: { fontFamily: serif, fontWeight: 500, lineHeight: 1.25 },
    bullet: 'dot',
    runIn: false,
    card: { border: `0.75pt solid ${colours.line}`, borderRadius: 5, padding: 8 },
  }),
  letter: (accent, _, serif) => ({
    margin: { top: 36, side: 66, bottom: 44 },
    markAt: { top: 12 },
    words: { fontFamily: serif, fontSize: 9.4, lineHeight: 1.37 },
    small: { fontSize: 8.2, color: colours.quiet },
    heading: { fontSize: 9.4, fontStyle: 'italic', color: accent, marginBottom: 2 },
    display: { fontFamily: serif, fontWeight: 500, lineHeight: 1.25 },
    bullet: 'dash',
    runIn: true,
    card: { borderTop: `0.75pt solid ${colours.ink}`, paddingTop: 6 },
  }),
  grid: (accent, sans) => ({
    margin: { top: 30, side: 34, bottom: 40 },
    markAt: { bottom: 10 },
    words: { fontFamily: sans, fontSize: 8.9, lineHeight: 1.36 },
    small: { fontSize: 8, color: colours.quiet },
    heading: { fontSize: 10, fontWeight: 600, color: accent, marginBottom: 4 },
    display: { fontWeight: 600, lineHeight: 1.2 },
    bullet: 'dot',
    runIn: false,
    card: { border: `1pt solid ${accent}`, borderRadius: 6, padding: 8 },
  }),
};
