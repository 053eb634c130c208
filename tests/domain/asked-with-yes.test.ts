import { expect, test } from 'vitest';
import { askedWithYes } from '~/domain/asked-with-yes';

test.each([
  [
    'Say yes on the page, or reply “yes”. Tell us your question in one line.',
    'Tell us your question in one line.',
  ],
  ['Reply “yes” to the mail.', ''],
  ['Reply "yes" with your question in one line.', 'Your question in one line.'],
  ['Reply “yes” and attach the plan. A longer one? Mark it.', 'Attach the plan. A longer one? Mark it.'],
  ['Antworten Sie mit „Ja“ und der Adresse der Seite.', 'Der Adresse der Seite.'],
  ['Répondez « oui ».', ''],
  ['Send us the yesterday’s figures.', 'Send us the yesterday’s figures.'],
  ['', ''],
])('%s', (nextStep, asked) => {
  expect(askedWithYes(nextStep)).toBe(asked);
});
