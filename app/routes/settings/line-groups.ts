import type { OwnLines } from '~/domain/relationship/thresholds';

type Name = Exclude<keyof OwnLines, 'multiples' | 'ownLimit'>;
export type LineGroup = { title: string; below: string; lines: { name: Name; label: string; why: string }[] };

/** The lines of a relationship as people would say them, each with why it is drawn where it is. */
export const levelGroups: LineGroup[] = [
  {
    title: 'They trust our word',
    below: 'Met while enough of the last promises were kept.',
    lines: [
      {
        name: 'lastDeliveries',
        label: 'How many of the last promises count',
        why: 'What lies further back is forgiven, and forgotten.',
      },
      {
        name: 'keptPercent',
        label: 'Of them kept, at least, in percent',
        why: 'One slip in five, and no more.',
      },
    ],
  },
  {
    title: 'They like working with us',
    below:
      'Met by different signs: they call first, introduce, thank, forgive a mistake, or share something.',
    lines: [
      { name: 'signalKinds', label: 'How many different signs', why: 'One may be chance.' },
      {
        name: 'signalMonths',
        label: 'Within, in months',
        why: 'Warmth that nobody showed for a year may be gone.',
      },
    ],
  },
  {
    title: 'We are part of how they work',
    below: 'Met by yeses that follow each other, or by their word that we are in their process.',
    lines: [
      { name: 'acceptances', label: 'How many yeses', why: 'Three make a habit.' },
      { name: 'acceptanceMonths', label: 'Within, in months', why: 'A habit is one of now.' },
      {
        name: 'acceptanceGapDays',
        label: 'Days between two of them, at most',
        why: 'A longer gap is a new beginning.',
      },
      {
        name: 'inProcessDays',
        label: 'Or their word, good for, in days',
        why: 'Processes are changed without telling us.',
      },
    ],
  },
  {
    title: 'It works whoever serves them',
    below: 'Met when several of your people kept a promise to them.',
    lines: [
      { name: 'leaders', label: 'How many of your people', why: 'One is a friendship, two are a firm.' },
      {
        name: 'leaderMonths',
        label: 'The last promise within, in months',
        why: 'People leave, on both sides.',
      },
    ],
  },
];

export const reachLines: LineGroup['lines'] = [
  {
    name: 'keptMonths',
    label: 'A kept promise counts for, in months',
    why: 'After that nobody there remembers it.',
  },
  {
    name: 'stretch',
    label: 'An ask stretches it up to, times the reach',
    why: 'Beyond that a smaller one is suggested.',
  },
];

export const fadeGroup: LineGroup = {
  title: 'Fade',
  below:
    'A rhythm is the usual time from one exchange to the next. How many of them have passed since the last one says how it stands.',
  lines: [
    {
      name: 'leastRhythmDays',
      label: 'A rhythm is never shorter than, in days',
      why: 'Or a busy month would make a quiet one look like the end.',
    },
    {
      name: 'firstRhythmDays',
      label: 'With fewer than three exchanges it is, in days',
      why: 'Two say nothing of a rhythm yet.',
    },
    { name: 'currentRhythms', label: 'In touch for, in rhythms', why: 'After that a word is due.' },
    { name: 'dueRhythms', label: 'Begins to fade after, in rhythms', why: 'From then on reach is halved.' },
    { name: 'fadingRhythms', label: 'Has faded after, in rhythms', why: 'It takes a word to begin again.' },
  ],
};
