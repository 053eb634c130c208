/** What a stage of a file means here. 'left out': nothing was offered yet, or it is of no interest. */
export const meanings = ['delivered', 'accepted', 'declined', 'sent', 'left out'] as const;
export type StageMeaning = (typeof meanings)[number];

const signs: readonly (readonly [RegExp, StageMeaning])[] = [
  [/\b(not|no|un)[\s-]?(won|sold)/i, 'declined'],
  [
    /lost|declin|reject|refus|abandon|dead|cancel|no sale|verloren|abgelehnt|perdu|perdid|pers[ao]/i,
    'declined',
  ],
  [
    /won|win\b|deliver|paid|invoiced|sold|success|gewonnen|geliefert|gagn|ganad|vint[ao]|100\s?%/i,
    'delivered',
  ],
  [/accept|signed|order(ed)?\b|agreed|beauftragt|sign[ée]/i, 'accepted'],
  [/prospect|lead|suspect|qualif|discover|contact|new\b|idea|appointment|demo|interess/i, 'left out'],
  [
    /engag|open|propos|offer|quot|sent|negot|pending|decision|offen|angebot|devis|presupuesto|offert/i,
    'sent',
  ],
];

/** What the name of a stage seems to mean; null where it says nothing, so somebody has to say. */
export const meaningOf = (stage: string): StageMeaning | null =>
  signs.find(([sign]) => sign.test(stage))?.[1] ?? null;
