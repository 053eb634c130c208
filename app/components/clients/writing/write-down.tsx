import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type LineChoices, LineForm } from './line-form';

/** Where the address may lead: links to the form begin in its first field. */
const landings = { '#write-down': 'line-note', '#line-note': 'line-note', '#written': 'written' };

/** What people write down themselves, and that it is written. */
export function WriteDown({ about, written }: { about: LineChoices; written: { id: string; said: string } }) {
  const { hash, key } = useLocation();
  // A line that was written leaves an empty form; whatever else changes on the page leaves what is typed.
  const [round, setRound] = useState(written.id);
  if (written.id !== '' && written.id !== round) setRound(written.id);
  // A browser puts the cursor where its address leads; within the site no browser goes there by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit to the same address counts
  useEffect(() => {
    document.getElementById(landings[hash as keyof typeof landings] ?? '')?.focus();
  }, [hash, key]);
  return (
    <section id="write-down" aria-label="Write something down" className="card mb-5 scroll-mt-4">
      {written.said ? (
        <p
          id="written"
          role="status"
          tabIndex={-1}
          className="scroll-mt-4 rounded-t-[inherit] bg-kept-soft px-5 py-3 text-kept -outline-offset-2"
        >
          Written down: {written.said}
        </p>
      ) : null}
      <div className="p-5">
        <LineForm key={round} about={about} />
      </div>
    </section>
  );
}
