import type { ConnectionRow } from '~/components/clients/connection-card';
import type { FactRow } from '~/components/clients/facts-card';
import { standingSentence } from '~/domain/insight/own-words';
import { connectionOf, type Figure } from '~/domain/relationship/connection';
import { factWords } from '~/domain/relationship/line-words';
import type { LoggedFact } from '~/domain/relationship/log';
import { factQuestions } from '~/domain/relationship/reading-words';
import type { Known } from './glance';

/** What we know of a client and how well the connection works, as strings. */

/** Facts that still hold, those not confirmed for longest first. */
export function factRows({ log, reading, firmDay: { day } }: Known): FactRow[] {
  const stale = new Set(reading.partnership.stale.map(({ factId }) => factId));
  return log.facts
    .filter(({ droppedOn }) => droppedOn === null)
    .map(({ factId, kind, text, on }: LoggedFact) => ({
      id: factId,
      kind: factWords[kind],
      text,
      confirmed: `Last confirmed on ${day(on)}.`,
      question: stale.has(factId) ? factQuestions[kind] : '',
    }));
}

const trends = { better: 'better', worse: 'worse', same: 'the same', unknown: '' } as const;

export function connectionRows({ log, firmDay: { today } }: Known): ConnectionRow[] {
  const { daysToAnswer, ourWord, theirPart, contacts } = connectionOf(log, today);
  const row = (
    name: string,
    figure: Figure,
    say: (value: number, n: number) => string,
    of: string,
  ): ConnectionRow => {
    const { now, before, trend } = figure;
    const shown = (at: Figure['now']) => (at.value === null ? '–' : say(at.value, at.n));
    return {
      name,
      now: shown(now),
      before: shown(before),
      trend: trends[trend],
      n: now.n > 0 && of ? `of ${now.n} ${now.n === 1 ? of : `${of}s`}` : '',
    };
  };
  const share = (value: number, n: number) => `${Math.round(value * n)} of ${n}`;
  return [
    row('Days until they answer', daysToAnswer, (days) => String(days), 'answer'),
    row('Promises we kept', ourWord, share, ''),
    row('Their part, on time', theirPart, share, ''),
    row('People there who know us', contacts, (count) => String(count), ''),
  ];
}

/** How often clients who stand with us as this one does say yes. */
export function standingLine({ reading, own }: Known): string {
  const levelsMet = reading.levels.filter(({ standing }) => standing === 'met').length;
  const figures = own?.standings.find((one) => one.levelsMet === levelsMet);
  return figures ? standingSentence(figures) : '';
}

/** Partner or owner, by what was done. */
export function partnerLines({ reading }: Known): string[] {
  const { onFreshFacts, gives, asks } = reading.partnership;
  const { fresh, of } = onFreshFacts;
  const offers = of === 1 ? 'The last offer' : `Of the last ${of} offers ${fresh}`;
  const rested =
    of === 0
      ? 'No offer was sent from here yet.'
      : of === 1
        ? `${offers} ${fresh === 1 ? 'rested' : 'did not rest'} on something they had just told you.`
        : `${offers} rested on something they had just told you.`;
  const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
  const balance =
    gives.length === 0 && asks.length === 0
      ? 'In a year you neither gave nor asked for anything.'
      : `In a year you gave ${gives.length === 0 ? 'nothing unasked' : `something unasked ${times(gives.length)}`}, and asked ${
          asks.length === 0 ? 'for nothing' : times(asks.length)
        }.`;
  return [rested, balance];
}
