import { isObservable } from '~/domain/coffee-test/observable/is-observable';
import { vagueMarks } from '~/domain/coffee-test/vague-words/vague-marks';
import { doneWhens } from '../domain/done-whens';
import { judged } from '../domain/judged';
import { heldOut, type Labelled, tuned, vagueSentences } from '../domain/vague-sentences';
import type { Row } from './table';

/** How well open-ended wording, and done-whens that nobody can see, are found on the labelled sentences. */
export function vagueWording(): Row[] {
  const isVague = (text: string) => vagueMarks(text, 'en').length > 0;
  const isUnseen = (text: string) => !isObservable(text, 'en');
  const unseen = doneWhens.map(([text, is]): Labelled => [text, !is]);
  return [
    ...rows('Vague wording', vagueSentences, isVague),
    ...rows('Done-whens nobody can see', unseen, isUnseen),
  ];
}

const rows = (what: string, all: readonly Labelled[], finds: (text: string) => boolean): Row[] =>
  [
    { half: 'tuned on', labelled: tuned(all) },
    { half: 'held out', labelled: heldOut(all) },
  ].map(({ half, labelled }) => {
    const { precision, recall } = judged(labelled, finds);
    const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
    return { what: `${what}, ${labelled.length} ${half}`, ours: figures };
  });
