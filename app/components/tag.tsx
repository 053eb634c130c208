import type { ReactNode } from 'react';
import { daysBetween, daysInWords } from '~/domain/calendar';
import type { CivilDate } from '~/domain/proposal';
import type { Told } from '~/domain/wish';

export type TagTone = 'kept' | 'broken' | 'wait' | 'none';
const tones: Record<TagTone, string> = {
  kept: 'bg-kept-soft text-kept',
  broken: 'bg-broken-soft text-broken',
  wait: 'bg-wait-soft text-wait',
  none: 'bg-sunk text-ink-2',
};

export function Tag({ tone = 'none', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-full px-2.5 py-px text-[12.5px] font-medium ${tones[tone]}`}
    >
      {children}
    </span>
  );
}

/** How an offer stands where its mail has not arrived, or it goes out by itself. */
export type Stands = Told | 'undelivered' | 'going out';

const standings: Record<Stands, { tone: TagTone; word: string }> = {
  undelivered: { tone: 'broken', word: 'not delivered' },
  'going out': { tone: 'wait', word: 'going out' },
  draft: { tone: 'none', word: 'draft' },
  sent: { tone: 'wait', word: 'waiting' },
  expired: { tone: 'none', word: 'expired' },
  accepted: { tone: 'kept', word: 'accepted' },
  declined: { tone: 'broken', word: 'declined' },
  smaller: { tone: 'wait', word: 'asked for smaller' },
  different: { tone: 'wait', word: 'asked for different' },
  'not now': { tone: 'wait', word: 'not now' },
  withdrawn: { tone: 'none', word: 'withdrawn' },
  delivered: { tone: 'kept', word: 'delivered' },
  stopped: { tone: 'broken', word: 'stopped' },
};

/** `until`: the day up to which "not now" holds, as it is written. */
export function StandingTag({ standing, until = '' }: { standing: Stands; until?: string }) {
  const { tone, word } = standings[standing];
  return (
    <>
      <Tag tone={tone}>{word}</Tag>
      {until ? <span className="num mt-0.5 block text-[13px] text-ink-2">until {until}</span> : null}
    </>
  );
}

/** How far away a day is, in a tone that says whether to hurry. */
export function DaysTag({ until, today }: { until: CivilDate; today: CivilDate }) {
  const days = daysBetween(today, until);
  return <Tag tone={days < 0 ? 'broken' : days <= 2 ? 'wait' : 'none'}>{daysInWords(days)}</Tag>;
}
