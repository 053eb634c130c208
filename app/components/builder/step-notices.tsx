import type { SubmissionResult } from '@conform-to/react';
import { formId } from '~/domain/builder-steps';
import { Notice } from '../page';

/** Above a form that the server sent back: what is wrong, each with a way to its field. */
export function NotSaved({ result }: { result: SubmissionResult<string[]> | undefined }) {
  if (result?.status !== 'error') return null;
  const errors = Object.entries(result.error ?? {}).flatMap(([name, sentences]) =>
    (sentences ?? []).map((sentence) => ({ name, sentence })),
  );
  return (
    <Notice tone="broken">
      <p className="font-semibold">This is not saved yet. What you typed is still here.</p>
      <ul>
        {errors.map(({ name, sentence }) => (
          <li key={`${name} ${sentence}`}>
            {name === '' || name === 'goTo' ? (
              sentence
            ) : (
              <a className="underline underline-offset-3" href={`#${formId}-${name}`}>
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function TextKept({ takeSaved }: { takeSaved(): void }) {
  return (
    <Notice tone="wait">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span>We kept what you typed before you left. It is not saved yet.</span>
        <button
          type="button"
          onClick={takeSaved}
          className="min-h-11 cursor-pointer font-semibold underline underline-offset-3"
        >
          Use the saved version
        </button>
      </div>
    </Notice>
  );
}
