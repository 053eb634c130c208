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
