import type { ReactNode } from 'react';
import { type PaperKind, papersInWords } from '~/domain/erased-papers';
import { nameParts } from '~/domain/readdressing';

/** Of the box that takes their name out of papers too: nothing can be taken out of a PDF, so those go whole. */
export function BlackingOut({
  papers: { copy, document, acceptance, record },
  name,
}: {
  papers: Record<PaperKind, number>;
  name: string;
}) {
  const texts = papersInWords({ copy, acceptance, document: 0, record: 0 });
  const pdfs = papersInWords({ copy: 0, acceptance: 0, document, record });
  return (
    <>
      {texts ? (
        <li>
          {capital(texts)} {texts.startsWith('1 ') && !texts.includes(' and ') ? 'keeps' : 'keep'} all but the
          name. In what went to them, {shortly(name)} too.
        </li>
      ) : null}
      {pdfs ? <li>{capital(pdfs)}: deleted, as nothing can be taken out of a PDF.</li> : null}
      {acceptance + record > 0 ? (
        <li>You lose the proof of who said yes. Keep your own copy first, if the law asks you to.</li>
      ) : null}
      <li>
        Everybody who looks is told that it was on purpose, when, and by whom: on the offer’s pages and by{' '}
        <code>verify</code>.
      </li>
    </>
  );
}

/** The texts that a first name would go out of: whoever ticks the box has read them. */
export function FirstNameAlone({ texts }: { texts: readonly string[] }) {
  const shown = texts.slice(0, 8);
  return (
    <>
      {shown.map((text) => (
        <li key={text} className="break-words">
          “{text.length > 160 ? `${text.slice(0, 160)}…` : text}”
        </li>
      ))}
      {texts.length > shown.length ? <li>and {texts.length - shown.length} more</li> : null}
    </>
  );
}

/** A box that takes more, with what that means in lines. */
export function Also({
  name,
  label,
  children,
}: {
  name: 'papers' | 'alone';
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="rounded-lg border border-line px-4 py-3">
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          name={name}
          aria-describedby={`${name}-hint`}
          className="size-4.5 shrink-0 accent-coffee"
        />
        <span>{label}</span>
      </label>
      <ul id={`${name}-hint`} className="mt-1 grid list-disc gap-1 pl-5 text-[13px] text-ink-2">
        {children}
      </ul>
    </div>
  );
}

/** What else goes where it can mean nobody else. */
function shortly(name: string): string {
  const parts = nameParts(name);
  return parts.length > 1
    ? `“${parts[0]}” alone and “${parts.at(-1)}” after a title go`
    : 'their name goes within a sentence';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
