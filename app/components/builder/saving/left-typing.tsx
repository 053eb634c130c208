import { useEffect, useState } from 'react';
import { type DocumentView, textsOf } from '~/domain/document/document-view';
import { Button } from '../../button';
import { Notice } from '../../page';
import { type Entries, forgetOthers, leftTexts } from './kept-text';

type Props = {
  proposalId: string;
  /** The revision that is being written, if one is. */
  drafting: number | null;
  sent: DocumentView;
};

/**
 * Words that were typed in this browser and never saved, into a draft that is gone: sent or discarded by somebody
 * else meanwhile. They can go nowhere by themselves, so they are shown until the writer lets them go.
 */
export function LeftTyping({ proposalId, drafting, sent }: Props) {
  const [words, setWords] = useState<string[]>([]);
  useEffect(() => {
    const left = leftTexts(proposalId, drafting).flatMap(({ entries }) => wordsOf(entries));
    const said = textsOf(sent);
    setWords(left.filter((text) => !said.some((one) => one.includes(text))));
  }, [proposalId, drafting, sent]);
  if (words.length === 0) return null;
  return (
    <Notice tone="wait">
      <p>
        Typed in this browser and not in what was sent, because it could not be saved before. Copy what you
        need.
      </p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {[...new Set(words)].map((text) => (
          <li key={text} className="whitespace-pre-wrap break-words">
            {text}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button
          type="button"
          onClick={() => {
            forgetOthers(proposalId, drafting);
            setWords([]);
          }}
        >
          Let it go
        </Button>
      </div>
    </Notice>
  );
}

/** What a person wrote, and not the dates, figures and choices beside it. */
const wordsOf = (entries: Entries): string[] =>
  entries.map(([, value]) => value.trim()).filter((value) => /\p{L}{2,}\s|\p{L}{4,}/u.test(value));
