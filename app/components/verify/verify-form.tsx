import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import { Notice, PageHead } from '~/components/page';
import type { VerifyError, VerifyWords } from '~/domain/document/words/verify/verify-words';

/** `unknown`: what was compared last is nothing that was sent from here. `text`: the fingerprint as it was typed. */
export function VerifyForm({
  words,
  firm,
  error,
  text,
  unknown,
}: {
  words: VerifyWords;
  firm: string;
  error: VerifyError | null;
  text: string;
  unknown: boolean;
}) {
  const message = error && words.errors[error];
  return (
    <>
      <PageHead title={words.heading} below={words.below(firm || 'First Cup')} />
      {unknown ? (
        <Notice tone="broken">
          <p className="font-semibold">{words.no.heading}</p>
          <p className="mt-1">{words.no.text}</p>
        </Notice>
      ) : null}
      {message ? <Notice tone="broken">{message}</Notice> : null}
      <Form method="post" encType="multipart/form-data" className="card grid gap-6 p-5 sm:p-7">
        <div className="min-w-0">
          <label htmlFor="pdf" className="mb-1.5 block font-medium">
            {words.file}
          </label>
          <input
            id="pdf"
            name="pdf"
            type="file"
            accept="application/pdf"
            aria-describedby="pdf-hint"
            className="control cursor-pointer py-6 text-ink-2 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-coffee-soft file:px-3 file:py-1 file:font-medium file:text-ink"
          />
          <p id="pdf-hint" className="mt-1.5 text-[13px] text-ink-2">
            {words.fileHint}
          </p>
        </div>
        <div className="min-w-0">
          <label htmlFor="fingerprint" className="mb-1.5 block font-medium">
            {words.fingerprint}
          </label>
          <textarea
            id="fingerprint"
            name="fingerprint"
            rows={3}
            maxLength={200}
            defaultValue={text}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            aria-describedby="fingerprint-hint"
            aria-invalid={error === 'fingerprint' || undefined}
            className="control font-mono text-[14px] [overflow-wrap:anywhere]"
          />
          <p id="fingerprint-hint" className="mt-1.5 text-[13px] text-ink-2">
            {words.fingerprintHint}
          </p>
        </div>
        <div>
          <Button look="go">{words.compare}</Button>
        </div>
      </Form>
    </>
  );
}
