import { useEffect } from 'react';
import { formId, nextStep, type Place } from '~/domain/builder-steps';
import { isCommand } from '../keys';

/** ⌘ or Ctrl with Enter saves and goes on, like the button below the form. */
export function useBuilderKeys(place: Place): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isCommand(event, 'enter') || event.defaultPrevented || event.isComposing) return;
      const goOn = `#${formId} button[name="goTo"][value="${nextStep(place)}"]`;
      const button = document.querySelector<HTMLButtonElement>(goOn);
      if (!button || button.disabled) return;
      event.preventDefault();
      button.click();
    };
    // Before the rows hear it: Enter alone leads to their next field.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [place]);
}
