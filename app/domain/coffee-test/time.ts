import { isPast } from '../calendar';
import type { Milestone, Offer } from '../proposal';
import { dayInWords } from './in-words';
import type { Miss, Rule } from './rule';

export const timeStart: Rule = {
  id: 'time.start',
  field: 'startsOn',
  kind: 'required',
  ground: 'definition',
  asks: 'A day it starts.',
  test: ({ offer }) =>
    offer.startsOn === null
      ? [{ field: 'startsOn', sentence: 'Say when it starts, so that they can see it in their calendar.' }]
      : [],
};

export const timeEnd: Rule = {
  id: 'time.end',
  field: 'endsOn',
  kind: 'required',
  ground: 'definition',
  asks: 'A day it ends, on or after its start.',
  test: ({ offer: { startsOn, endsOn } }) => {
    if (endsOn === null) {
      return [{ field: 'endsOn', sentence: 'Say when it ends. Without an end nobody can say yes to it.' }];
    }
    if (startsOn !== null && endsOn < startsOn) {
      return [{ field: 'endsOn', sentence: 'It ends before it starts. Move one of the two days.' }];
    }
    return [];
  },
};

export const timeValid: Rule = {
  id: 'time.valid',
  field: 'validUntil',
  kind: 'required',
  ground: 'definition',
  asks: 'A last day to say yes, today or later.',
  test: ({ offer: { validUntil }, today }) => {
    if (validUntil === null) {
      return [
        { field: 'validUntil', sentence: 'Say until when they can accept it. An open offer is put off.' },
      ];
    }
    if (isPast(validUntil, today)) {
      return [
        { field: 'validUntil', sentence: 'The last day to say yes has passed. Choose today or later.' },
      ];
    }
    return [];
  },
};

export const timeMilestones: Rule = {
  id: 'time.milestones',
  field: 'milestones',
  kind: 'required',
  ground: 'definition',
  asks: 'Every milestone has a name, and a day between the start and the end.',
  test: ({ offer }) =>
    offer.milestones.flatMap((milestone, index) => milestoneMisses(milestone, `milestones[${index}]`, offer)),
};

function milestoneMisses({ name, on }: Milestone, path: string, { startsOn, endsOn }: Offer): Miss[] {
  if (name.trim() === '') {
    const sentence =
      on === null ? 'Name this milestone, or remove it.' : `Say what is reached on ${dayInWords(on)}.`;
    return [{ field: `${path}.name`, sentence }];
  }
  const field = `${path}.on`;
  if (on === null) return [{ field, sentence: `Give “${name}” a day, or remove it.` }];
  if (startsOn !== null && on < startsOn) {
    return [{ field, sentence: `“${name}” is before the start. Choose ${dayInWords(startsOn)} or later.` }];
  }
  if (endsOn !== null && on > endsOn) {
    return [{ field, sentence: `“${name}” is after the end. Choose ${dayInWords(endsOn)} or earlier.` }];
  }
  return [];
}
