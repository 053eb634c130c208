import { useEffect, useState } from 'react';
import { Button } from './button';

/** Copies a text, where scripts run; without them the text beside it is there to be selected. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady(Boolean(navigator.clipboard)), []);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setReady(false),
    );
  };
  return (
    <>
      {ready ? (
        <Button type="button" onClick={copy}>
          {copied ? 'Copied' : label}
        </Button>
      ) : null}
      <span role="status" className="sr-only">
        {copied ? done : ''}
      </span>
    </>
  );
}
