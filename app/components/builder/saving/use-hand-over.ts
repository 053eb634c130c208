import { useNavigation } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { StepAnswer } from '../step-form';
import { useBuilder } from '../use-builder';
import type { useTyping } from './use-typing';

type Typing = Pick<ReturnType<typeof useTyping>, 'saver' | 'handOver' | 'handedBack'>;

/**
 * A form goes off by its button only once the autosave before it was answered: else it would not know that what it
 * finds there is its own.
 */
export function useHandOver({ saver, handOver, handedBack }: Typing, answer: StepAnswer | undefined) {
  const { hold } = useBuilder();
  const { state } = useNavigation();
  const [waiting, setWaiting] = useState<HTMLElement | null>(null);
  const waited = useRef(false);
  const away = useRef(false);

  useEffect(() => {
    if (!waiting) return;
    setWaiting(null);
    waited.current = true;
    (waiting as HTMLButtonElement).form?.requestSubmit(waiting);
    waited.current = false;
  }, [waiting]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the form comes back
  useEffect(() => {
    if (state !== 'idle' || !away.current) return;
    away.current = false;
    if (answer?.held) hold(answer.held);
    handedBack(answer === undefined || (answer.conflicts ?? []).length > 0);
    if (answer?.conflicts?.length) document.getElementById('both-texts')?.focus();
  }, [state]);

  return (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (saver.going() && submitter && !waited.current) {
      event.preventDefault();
      void saver.now().then(() => setWaiting(submitter));
      return;
    }
    away.current = true;
    handOver();
  };
}
