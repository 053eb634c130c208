import { isObservable } from '~/domain/coffee-test/observable/is-observable';
import { vagueMarks } from '~/domain/coffee-test/vague-words/vague-marks';
import { doneWhens } from '../domain/done-whens';
import { furtherDoneWhens } from '../domain/further-done-whens';
import { furtherSentences } from '../domain/further-sentences';
import { judged } from '../domain/judged';
import { lastDoneWhens, lastSentences } from '../domain/last-words';
import { strangersDoneWhens } from '../domain/strangers-done-whens';
import { strangersSentences } from '../domain/strangers-sentences';
import { heldOut, type Labelled, tuned, vagueSentences } from '../domain/vague-sentences';
import type { Row } from './table';

/**
 * How well open-ended wording, and done-whens that nobody can see, are found on the labelled sets, each by itself. Only
 * the last set says how it fares with words that nobody has looked at: one half of the first is held out but of the same
 * hand, and the stranger's and the further set have been tuned on.
 */
export function vagueWording(): Row[] {
  const isVague = (text: string) => vagueMarks(text, 'en').length > 0;
  const isUnseen = (text: string) => !isObservable(text, 'en');
  const unseen = (all: readonly Labelled[]) => all.map(([text, is]): Labelled => [text, !is]);
  return [
    row('Vague wording', 'tuned on', tuned(vagueSentences), isVague),
    row('Vague wording', 'held out', heldOut(vagueSentences), isVague),
    row('Vague wording', 'by a stranger, then tuned on', strangersSentences, isVague),
    row('Vague wording', 'of further classes, tuned on', furtherSentences, isVague),
    row('Vague wording', 'written last, held out', lastSentences, isVague),
    row('Done-whens nobody can see', 'tuned on', unseen(tuned(doneWhens)), isUnseen),
    row('Done-whens nobody can see', 'held out', unseen(heldOut(doneWhens)), isUnseen),
    row('Done-whens nobody can see', 'by a stranger, then tuned on', unseen(strangersDoneWhens), isUnseen),
    row('Done-whens nobody can see', 'of further classes, tuned on', unseen(furtherDoneWhens), isUnseen),
    row('Done-whens nobody can see', 'written last, held out', unseen(lastDoneWhens), isUnseen),
  ];
}

function row(
  what: string,
  set: string,
  labelled: readonly Labelled[],
  finds: (text: string) => boolean,
): Row {
  const { precision, recall } = judged(labelled, finds);
  const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
  return { what: `${what}, ${labelled.length} ${set}`, ours: figures };
}
