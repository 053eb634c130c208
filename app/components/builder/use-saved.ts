import { useRef } from 'react';
import { useBuilder } from './use-builder';

/** Whether this page was saved since it was opened, and nothing was typed after. */
export function useSaved(): boolean {
  const { saves, unsaved } = useBuilder();
  const opened = useRef(saves);
  return saves !== opened.current && !unsaved;
}
